import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { licencesPlugin } from './electron/licences.mjs';
import { bundleScript, verifyPagePlugin } from './electron/verifyPage.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What the page asks for before its program: the faces that every screen begins with, because no word is drawn before they
 * are there, and the one script that the page waits for.
 */
const aheadOfTheProgram = (): Plugin => ({
  name: 'yesbook-ahead-of-the-program',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  async buildStart() {
    this.emitFile({ type: 'asset', name: 'early.js', source: await bundleScript('early.ts') });
  },
  transformIndexHtml: {
    order: 'post',
    handler: (_page, { bundle = {} }) => {
      const named = (pattern: RegExp) => Object.keys(bundle).filter((name) => pattern.test(name));
      return [
        ...named(/\bearly-.*\.js$/).map((name) => ({
          tag: 'script',
          attrs: { src: `./${name}` },
          injectTo: 'head-prepend' as const,
        })),
        ...named(/(literata-latin-opsz|source-sans-3-latin-wght)-.*\.woff2$/).map((name) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${name}`, crossorigin: true },
          injectTo: 'head' as const,
        })),
      ];
    },
  },
});

/** The first view is Today: the other screens, which the window reads later, are not made for it. */
const todayAlone = (): Plugin => ({
  name: 'yesbook-today-alone',
  applyToEnvironment: ({ name }) => name === 'firstView',
  resolveDynamicImport: () => false,
});

/**
 * One `vite build --app` makes the window, the host that serves or shows it, the preload that joins the two, and what the
 * host draws of the window before its program runs in a browser.
 */
export default defineConfig({
  root: here('renderer'),
  // The window is opened from loopback HTTP and from Electron's own scheme alike.
  base: './',
  plugins: [react(), aheadOfTheProgram(), todayAlone(), verifyPagePlugin(), licencesPlugin()],
  builder: {
    buildApp: async (app) => {
      for (const name of ['client', 'host', 'preload', 'firstView']) {
        const environment = app.environments[name];
        if (environment !== undefined) await app.build(environment);
      }
    },
  },
  environments: {
    client: {
      build: {
        outDir: here('dist/window'),
        emptyOutDir: true,
        target: 'chrome120',
        // The content security policy lets no font and no script come from a data: address.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // The window is read from the same machine, where each file costs more than its size.
        chunkSizeWarningLimit: 4000,
        rolldownOptions: {
          input: here('renderer/index.html'),
          output: {
            codeSplitting: {
              groups: [
                { name: 'firstFrame', test: /renderer\/firstFrame\.ts$/, priority: 2 },
                { name: 'start', tags: ['$initial'], priority: 1 },
                { name: 'shared', minShareCount: 2 },
              ],
            },
          },
        },
      },
    },
    host: {
      consumer: 'server',
      build: {
        outDir: here('dist/electron'),
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          input: { main: here('electron/main.ts'), serve: here('electron/serve.ts') },
          external: ['electron'],
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
    firstView: {
      consumer: 'server',
      resolve: { noExternal: true },
      define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      build: {
        outDir: here('dist/firstView'),
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          input: { firstView: here('renderer/firstView.tsx') },
          output: { format: 'es', entryFileNames: '[name].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      build: {
        outDir: here('dist/electron'),
        emptyOutDir: false,
        target: 'node20',
        minify: false,
        rolldownOptions: {
          input: { preload: here('electron/preload.ts') },
          external: ['electron'],
          // A sandboxed preload may only be CommonJS.
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  },
  test: {
    root: here('.'),
    include: process.env['YESBOOK_TORTURE'] ? ['test/**/*.torture.ts'] : ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/bench/**', 'node_modules/**'],
    environment: 'node',
    // Files of one worker share what they import: to load zod, the fonts and the country tables anew for each took more
    // than a third of the run. What a test needs for itself, it makes.
    isolate: false,
    maxWorkers: Math.max(2, availableParallelism()),
    passWithNoTests: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
