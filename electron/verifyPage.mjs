// Makes of renderer/verify one page in one file, at build time, for the host to put into every proof pack.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { home } from './setUp.mjs';

const name = 'virtual:verify-page';

/** A Vite plugin: `import { verifyPage } from 'virtual:verify-page'` gives the page as text. */
export const verifyPagePlugin = () => ({
  name: 'yesbook-verify-page',
  resolveId: (id) => (id === name ? `\0${name}` : null),
  load: async (id) => (id === `\0${name}` ? `export const verifyPage = ${JSON.stringify(await makePage())};` : null),
});

async function makePage() {
  const page = readFileSync(join(home, 'renderer', 'verify', 'verify.html'), 'utf8');
  const script = (await bundleScript('verify/verify.ts')).trim().replaceAll('</script', '<\\/script');
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  const policy = `default-src 'none'; script-src '${sourceOf(script)}'; style-src '${sourceOf(style)}'; base-uri 'none'; form-action 'none'`;
  return page
    .replace(
      '<meta charset="utf-8" />',
      () => `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace('  </body>', () => `    <script>${script}</script>\n  </body>`);
}

/** Nothing but this one script may run, and nothing may be fetched: the page cannot tell anyone what it is shown. */
const sourceOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** One of the window's files with all that it imports, as a script that runs by itself. */
export async function bundleScript(path) {
  const built = await build({
    configFile: false,
    root: home,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome120',
      minify: true,
      lib: { entry: join(home, 'renderer', path), formats: ['iife'], name: 'script' },
    },
  });
  const [{ output }] = Array.isArray(built) ? built : [built];
  return output[0].code;
}
