import type { Sheet } from '#electron/proof/sheet.ts';
import { paperWordsIn } from '#electron/paper/paperWords.ts';
import type { ContactId, Instant } from '#shared/facts.ts';
import { fileLocales } from '#shared/languages.ts';
import type { AppLanguage } from '#shared/languages.ts';
import { showPhone } from '#shared/phone.ts';
import { type Contact, type Shop, openCampaigns } from '#shared/shop.ts';
import { personStanding } from '#shared/views/standings.ts';
import type { YesState } from '#shared/views/standings.ts';
import { tableWords } from './tableWords.ts';

export type PeoplePaper = {
  readonly shop: Shop;
  readonly contacts: readonly ContactId[];
  readonly language: AppLanguage;
  readonly now: Instant;
};

/** The chosen people on paper, to ring or to look through: a line for each campaign they were asked about. */
export const drawPeople = (asked: PeoplePaper, sheet: Sheet): void => {
  const list = { ...asked, day: dayIn(asked) };
  const { shop, contacts, language, now } = list;
  const { people } = paperWordsIn(language);
  const words = tableWords[language];
  sheet.paragraph(shop.description?.name ?? '', { size: 11, weight: 700 });
  sheet.heading(1, words.file);
  sheet.paragraph(people.asOf(contacts.length, list.day(now)));
  sheet.paragraph(people.onlyThen, { size: 9 });
  sheet.gap(6);
  sheet.table(
    [
      { head: words.name, share: 0.24 },
      { head: words.phone, share: 0.17 },
      { head: people.campaign, share: 0.24 },
      { head: words.standing, share: 0.24 },
      { head: people.proof, share: 0.11 },
    ],
    contacts.flatMap((id) => {
      const contact = shop.contacts.get(id);
      return contact === undefined ? [] : rowsOf(list, contact);
    }),
  );
};

/** With how its days are written: making that anew for each day takes longer than writing them. */
type List = PeoplePaper & { readonly day: (at: Instant) => string };
type Row = readonly [name: string, phone: string, campaign: string, standing: string, proof: string];

/** Their name and number stand in the first of their lines. */
function rowsOf(list: List, contact: Contact): readonly Row[] {
  const { shop, language, now, day } = list;
  const words = tableWords[language];
  const { people } = paperWordsIn(language);
  const { stop, hold, states } = personStanding(shop, contact, now);
  const shown = phoneOf(shop, contact, language);
  const who = contact.name === '' ? ([shown, ''] as const) : ([contact.name, shown] as const);
  if (stop !== null) {
    const said = stop.way === 'kept' ? words.ways.kept : `${day(stop.saidAt)}, ${words.ways[stop.way]}`;
    return [[...who, people.all, `${words.groups.saidStop}: ${said}`, '']];
  }
  const held: readonly Row[] = hold === null ? [] : [[...who, people.all, words.groups.onHold, '']];
  const asked = openCampaigns(shop).flatMap((campaign): readonly Row[] => {
    const state = states.get(campaign.id) ?? { kind: 'never' };
    return state.kind === 'never' ? [] : [[...who, campaign.name, standingOf(list, state), gradeIn(state)]];
  });
  const rows = [...held, ...asked];
  if (rows.length === 0) return [[...who, '', words.states.never, '']];
  return rows.map(([name, phone, ...rest], at) => (at === 0 ? [name, phone, ...rest] : ['', '', ...rest]));
}

const phoneOf = (shop: Shop, { phone, line }: Contact, language: AppLanguage): string => {
  const shown = showPhone(phone, shop.description?.country ?? '');
  return line === 'landline' ? `${shown}, ${tableWords[language].lines.landline}` : shown;
};

/** The state, and the day that goes with it. */
function standingOf(list: List, state: YesState): string {
  const { states } = tableWords[list.language];
  const at = 'since' in state ? state.since : 'on' in state ? state.on : 'givenAt' in state ? state.givenAt : null;
  return at === null ? states[state.kind] : `${states[state.kind]}, ${list.day(at)}`;
}

const gradeIn = (state: YesState): string => ('grade' in state ? state.grade : 'has' in state ? state.has : '');

function dayIn({ shop, language }: PeoplePaper): (at: Instant) => string {
  const timeZone = shop.description?.timeZone ?? 'UTC';
  const days = new Intl.DateTimeFormat(fileLocales[language], { dateStyle: 'medium', timeZone });
  return (at) => days.format(new Date(at));
}
