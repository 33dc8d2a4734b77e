import { writeSync } from 'node:fs';
import { openHost } from '#electron/host.ts';

/** A host that fills an empty book with the sample shop, to be killed before anything else happens. */
const [dir = ''] = process.argv.slice(2);
const host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
await host.run('startSample', {});
writeSync(1, 'started\n');
await new Promise(() => {});
