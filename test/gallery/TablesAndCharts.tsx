import { AccountTable } from '#renderer/parts/AccountTable.tsx';
import { BarsPerMonth } from '#renderer/parts/BarsPerMonth.tsx';
import { LedgerTable } from '#renderer/parts/LedgerTable.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { StepsOverTime } from '#renderer/parts/StepsOverTime.tsx';

const stale = [9, 41, 6, 5, 8, 7, 12, 9, 4, 3, 6, 10];
const fresh = [58, 96, 100, 104, 108, 110, 128, 197, 205, 212, 216, 236];

export function TablesAndCharts() {
  return (
    <>
      <Section title="Tables">
        <LedgerTable
          label="Campaigns"
          columns={[
            { key: 'name', head: 'Campaign' },
            { key: 'may', head: 'May text', kind: 'figure' },
            { key: 'act', head: 'What you can do', kind: 'act', headShown: 'hidden' },
          ]}
          rows={[
            {
              key: 'bread',
              cells: [
                'Friday bread',
                '188',
                <a key="see" href="#bread">
                  See them
                </a>,
              ],
            },
          ]}
        />
        <AccountTable
          label="This send"
          rows={[{ key: 'texts', what: 'Texts, 241 parts at 4.0p', amount: '£9.64' }]}
          sum={{ what: 'This send', amount: '£9.64' }}
        />
      </Section>
      <Section title="Charts">
        <BarsPerMonth
          title="Yeses going stale: 9 in November, 41 in December, and fewer later."
          months={stale.map((count, at) => ({
            key: String(at),
            short: 'NDJFMAMJJASO'.charAt(at),
            long: `Month ${at + 1}`,
            count,
            near: at < 2 ? 'near' : 'far',
          }))}
          monthWord="Month"
          countWord="Yeses"
        />
        <StepsOverTime
          title="58 people with a yes at first, 236 fresh and 21 stale today."
          steps={fresh.map((count, at) => ({
            key: String(at),
            when: `M${at + 1}`,
            fresh: count,
            stale: at > 6 ? 21 : 0,
          }))}
          uprights={[{ key: '2', at: 6, word: 'Wording 2' }]}
          words={{ when: 'When', fresh: 'Fresh', stale: 'Stale', freshNow: '236 fresh', staleNow: '21 stale' }}
        />
      </Section>
    </>
  );
}
