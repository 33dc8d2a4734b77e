import { expect, it } from 'vitest';
import { salvage } from '#electron/rescue/salvage.ts';
import type { Fact } from '#shared/facts.ts';
import { at, bookLines, emptyFolder, open, writeBook } from '#test/electron/ledger/folder.ts';

const phone = '+491713920001';
const gwen: Fact = {
  type: 'contact.added',
  subject: 'gwen',
  fact: { phone, typed: phone, line: 'mobile', name: 'Gwen', source: 'typed' },
};
const unsure: Fact = {
  type: 'reply.received',
  subject: 'gwen',
  fact: {
    reply: 'r1',
    provider: 'practice',
    providerId: 'p1',
    from: phone,
    to: '+491713920009',
    text: 'stop pizza',
    receivedAt: at,
    reading: 'unsure',
  },
};

it.each(['"at":', '"receivedAt":'])(
  'words that may be a stop are kept where %s tells a time that there is not',
  async (name) => {
    const dir = emptyFolder();
    const { ledger } = await open(dir);
    for (const fact of [gwen, unsure]) await ledger.append([fact], at);
    await ledger.close();
    const [first = '', second = ''] = bookLines(dir);
    writeBook(dir, `${first}\n${second.replace(`${name}"2026-11`, `${name}"2026-00`)}\n`);
    const { unreadable, carried } = await salvage(dir, null);
    expect(unreadable).toBe(1);
    expect(carried.held).toMatchObject([{ name: 'Gwen', from: phone, text: 'stop pizza', receivedAt: at }]);
  },
);
