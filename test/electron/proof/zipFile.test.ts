import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createZipFile } from '#electron/proof/zipFile.ts';
import { emptyFolder } from '#test/electron/ledger/folder.ts';

const python = (script: string, file: string): string =>
  execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }).trim();

describe('a ZIP written as it grows', () => {
  it('holds whole files and growing ones, and says its own size and hash', async () => {
    const file = join(emptyFolder(), 'a.zip');
    const zip = await createZipFile(file);
    const growing = zip.grow('growing.txt');
    for (let line = 0; line < 5000; line++) {
      growing.push(`line ${line} ä\n`);
      if (line % 1000 === 0) await zip.add(`${line}/Ünïcode.txt`, `whole ${line}`);
    }
    await growing.end();
    await zip.add('SUMS', zip.sums());
    const { bytes, sha256 } = await zip.finish();
    await zip.close();
    const written = readFileSync(file);
    expect(written.length).toBe(bytes);
    expect(createHash('sha256').update(written).digest('hex')).toBe(sha256);
    const files = unzipSync(written);
    expect(strFromU8(files['4000/Ünïcode.txt'] ?? new Uint8Array())).toBe('whole 4000');
    expect(strFromU8(files['growing.txt'] ?? new Uint8Array()).split('\n')).toHaveLength(5001);
    for (const line of strFromU8(files['SUMS'] ?? new Uint8Array())
      .trimEnd()
      .split('\n')) {
      const [sum = '', name = ''] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files[name] ?? '')
          .digest('hex'),
        name,
      ).toBe(sum);
    }
  });

  it.skipIf(process.platform === 'win32')('counts more files than a plain ZIP can, for us and for others', async () => {
    const file = join(emptyFolder(), 'many.zip');
    const zip = await createZipFile(file);
    const count = 66_000;
    for (let at = 0; at < count; at++) await zip.add(`proofs/${at}`, String(at));
    await zip.finish();
    await zip.close();
    const files = unzipSync(readFileSync(file));
    expect(Object.keys(files)).toHaveLength(count);
    expect(strFromU8(files[`proofs/${count - 1}`] ?? new Uint8Array())).toBe(String(count - 1));
    const script = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(len(z.namelist()), z.testzip())';
    expect(python(script, file)).toBe(`${count} None`);
  });
});
