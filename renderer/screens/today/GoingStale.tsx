import { LedgerTable } from '#renderer/parts/LedgerTable.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { TodayView } from '#shared/views/today.ts';

/** Fewer than this are better met one by one than written to. */
const fewPeople = 5;

export function GoingStale({ view }: { readonly view: TodayView }) {
  const { today } = useWords();
  const { number, weekday, dayAhead } = useFormats();
  if (view.goingStale.length === 0)
    return (
      <Section title={today.goingStale}>
        <p className="soft">{today.nothingStale}</p>
      </Section>
    );
  return (
    <Section title={today.goingStale}>
      <LedgerTable
        label={today.goingStale}
        columns={[
          { key: 'campaign', head: today.campaign, kind: 'name' },
          { key: 'people', head: today.people, kind: 'figure' },
          { key: 'first', head: today.firstOne, kind: 'date' },
          { key: 'act', head: today.act, kind: 'act', headShown: 'hidden' },
        ]}
        rows={view.goingStale.map(({ campaign, name, people, first }) => ({
          key: campaign,
          cells: [
            <b key="name">{name}</b>,
            number(people),
            weekday(first),
            people < fewPeople ? (
              <PlaceLink key="act" to={{ screen: 'people', campaign, filter: 'goingStale' }}>
                {today.seePeople(people)}
              </PlaceLink>
            ) : (
              <PlaceLink key="act" to={{ screen: 'write', campaign }}>
                {today.writeBefore(dayAhead(first))}
              </PlaceLink>
            ),
          ],
        }))}
      />
    </Section>
  );
}
