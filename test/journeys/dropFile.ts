import type { Locator, Page } from '@playwright/test';

/** Drops a file from the disk as a file manager does: also what no chooser would offer. */
export async function dropFile(page: Page, place: Locator, file: string): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  if (box === null) throw new Error('There is nowhere to drop a file');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const drags = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await drags.send('Input.dispatchDragEvent', { type, ...at, data });
  await drags.detach();
}
