// Draws the pictures of the app and of its place in the tray from the window's own icon: npm run icons
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';

const drawing = await readFile(new URL('../renderer/icon.svg', import.meta.url), 'utf8');
const executablePath = findBrowser();
const browser = await chromium.launch(executablePath === null ? {} : { executablePath });
const page = await browser.newPage();
for (const [name, side] of [
  ['icon', 1024],
  ['tray', 32],
]) {
  await page.setViewportSize({ width: side, height: side });
  const image = `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
  await page.setContent(`<body style="margin:0"><img src="${image}" width="${side}" height="${side}">`);
  await page.locator('img').evaluate((shown) => shown.decode());
  await writeFile(
    new URL(`../electron/icons/${name}.png`, import.meta.url),
    await page.screenshot({ omitBackground: true }),
  );
}
await browser.close();
