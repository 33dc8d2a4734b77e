import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findHeadless } from './browser.mjs';

const browser = findHeadless();

export default defineConfig({
  testMatch: '**/*.journey.ts',
  outputDir: '../test-results/journeys',
  // A browser, its page and a host keep about one processor busy.
  workers: Math.max(2, availableParallelism() - 1),
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // A busy machine with two cores takes minutes over the longest journeys; what is waited for has its own limit below.
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: '../test-results/journeys.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // A colour half way through a transition is no colour of ours.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'off',
    video: 'off',
    launchOptions: {
      ...(browser === null ? {} : { executablePath: browser }),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'browser', testDir: './journeys' },
    { name: 'electron', testDir: './electron' },
  ],
});
