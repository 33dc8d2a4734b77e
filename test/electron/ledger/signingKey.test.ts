import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasSigned, openSigningKey } from '#electron/ledger/signingKey.ts';
import { openNote, signNote } from '#shared/ledger/note.ts';
import { emptyFolder } from './folder.ts';

it('the machine believes the notes that everybody else does, and no others', async () => {
  const [own, other] = [await openSigningKey(emptyFolder()), await openSigningKey(emptyFolder())];
  const note = signNote('a text\n', own.key, own.sign);
  const changes = fc.record({ place: fc.nat(note.length - 1), by: fc.integer({ min: 0, max: 3 }) });
  const keys = [own.key, { ...own.key, publicKey: other.key.publicKey }, { ...own.key, publicKey: new Uint8Array(32) }];
  fc.assert(
    fc.property(changes, fc.constantFrom(...keys), ({ place, by }, key) => {
      const code = note.charCodeAt(place) ^ by;
      const changed = `${note.slice(0, place)}${String.fromCharCode(code)}${note.slice(place + 1)}`;
      expect(openNote(changed, key, hasSigned)).toEqual(openNote(changed, key));
    }),
    { numRuns: 300 },
  );
  expect(openNote(note, own.key, hasSigned).kind).toBe('open');
});
