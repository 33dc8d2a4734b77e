import { describe, expect, it } from 'vitest';
import { addLanguage, complaintsOf, copyOfTheHouse } from './copyOfTheHouse.ts';

describe('a third language of the window', () => {
  it('does not compile where it lacks a sentence', async () => {
    const folder = await copyOfTheHouse();
    await addLanguage(folder, '{ ...en.words, today: { ...en.words.today, region: undefined } }');
    expect(await complaintsOf(folder, 'renderer')).toContain("Type 'undefined' is not assignable");
  }, 180_000);
});
