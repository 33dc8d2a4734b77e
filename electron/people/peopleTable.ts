import type { Desk } from '#electron/desk.ts';
import { toCsv } from '#shared/csv.ts';
import type { ContactId } from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import { type Contact, type Shop, openCampaigns } from '#shared/shop.ts';
import { personStanding } from '#shared/views/standings.ts';
import type { YesState } from '#shared/views/standings.ts';
import { tableWords } from './tableWords.ts';
import { type AppLanguage, toAppLanguage } from '#shared/languages.ts';

/** The chosen people as a table for a spreadsheet, with who said stop in columns of their own, so that no copy forgets it. */
export async function makePeopleTable(
  desk: Desk,
  contacts: readonly ContactId[],
): Promise<{ readonly handle: string; readonly name: string }> {
  const language = toAppLanguage(desk.settings.now().language);
  const now = desk.now();
  const rows = await desk.book.look((shop) => rowsOf(shop, contacts, language, now));
  const name = `${tableWords[language].file} ${now.slice(0, 10)}.csv`;
  const bytes = new TextEncoder().encode(toCsv(rows, language));
  return { handle: desk.files.put({ name, mediaType: 'text/csv', bytes }), name };
}

function rowsOf(shop: Shop, contacts: readonly ContactId[], language: AppLanguage, now: string): string[][] {
  const words = tableWords[language];
  const campaigns = openCampaigns(shop);
  const heads = [
    words.name,
    words.firstName,
    words.phone,
    words.line,
    words.standing,
    words.stoppedOn,
    words.stoppedHow,
    ...campaigns.flatMap(({ name }) => [name, words.saidYesOn(name), words.proof(name)]),
    words.since,
  ];
  const toRow = (contact: Contact): string[] => {
    const { group, stop, states } = personStanding(shop, contact, now);
    return [
      contact.name,
      contact.firstName ?? '',
      showPhone(contact.phone, ''),
      words.lines[contact.line],
      words.groups[group],
      stop === null || stop.way === 'kept' ? '' : day(stop.saidAt),
      stop === null ? '' : words.ways[stop.way],
      ...campaigns.flatMap(({ id }) => {
        const state: YesState = states.get(id) ?? { kind: 'never' };
        return [words.states[state.kind], 'givenAt' in state ? day(state.givenAt) : '', gradeIn(state)];
      }),
      day(contact.addedAt),
    ];
  };
  return [
    heads,
    ...contacts.flatMap((id) => {
      const contact = shop.contacts.get(id);
      return contact === undefined ? [] : [toRow(contact)];
    }),
  ];
}

const gradeIn = (state: YesState): string => ('grade' in state ? state.grade : 'has' in state ? state.has : '');

const day = (at: string): string => at.slice(0, 10);
