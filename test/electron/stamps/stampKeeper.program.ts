import { writeSync } from 'node:fs';
import { openHost } from '#electron/host.ts';

/** A host that asks a TSA for a stamp and is killed around the moment of the answer. */
const [dir = '', url = ''] = process.argv.slice(2);
const host = await openHost({ dir, version: '0.0.0', under: 'browser', language: 'en' });
await host.run('describeShop', { name: 'Backhaus', country: 'DE', language: 'de', timeZone: 'Europe/Berlin' });
await host.run('chooseClock', { url });
writeSync(1, 'ready\n');
await host.run('stampNow', {});
