import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeHolidays, makePlaces, makeZones } from '#test/ruleData.ts';

const folder = new URL('../../../shared/rules/data/', import.meta.url);

describe('the tables are what the packages say they come from', () => {
  it.each([
    ['zones.generated.json', makeZones],
    ['places.generated.json', makePlaces],
    ['holidays.generated.json', makeHolidays],
  ])('%s', (file, make) => {
    const made = make();
    const url = new URL(file, folder);
    if (process.env['YESBOOK_WRITE_DATA'] === '1') writeFileSync(url, `${JSON.stringify(made)}\n`);
    expect(JSON.parse(readFileSync(url, 'utf8'))).toEqual(made);
  });

  it('every area code in use that the plan ties to one state has it', () => {
    const { areas } = makePlaces();
    expect(areas['214']).toBe('US-TX');
    expect(areas['201']).toBe('US-NJ');
    expect(areas['416']).toBe('CA-ON');
    expect(areas['902']).toBe('CA');
    expect(areas['242']).toBe('BS');
    expect(areas['787']).toBe('PR');
    expect(areas['800']).toBeUndefined();
    expect(Object.values(areas).filter((place) => place.startsWith('US-')).length).toBeGreaterThan(340);
    expect(new Set(Object.values(areas).filter((place) => place.startsWith('US-'))).size).toBe(51);
  });
});
