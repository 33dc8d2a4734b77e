import { expect, it, vi } from 'vitest';

it('the very first time that is read must be one there is, whatever it is', async () => {
  for (const at of ['', 'null', '2026-13-22T10:15:30.123Z']) {
    vi.resetModules();
    const { hasTrueTimes } = await import('#shared/ledger/times.ts');
    expect(hasTrueTimes({ at, type: 'contact.noted', fact: null }), at).toBe(false);
  }
});
