import { Section } from '#renderer/parts/Section.tsx';
import { StepsOverTime } from '#renderer/parts/StepsOverTime.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { CampaignView } from '#shared/views/campaign.ts';

/** The yeses of two years, with the wordings they were given to as uprights. */
export function CampaignMonths({ campaign }: { readonly campaign: CampaignView }) {
  const { campaigns } = useWords();
  const { number, monthShort, monthAndYear } = useFormats();
  const { months, wordings } = campaign;
  const first = months[0];
  const last = months.at(-1);
  const said = months.some(({ fresh, stale }) => fresh + stale > 0);
  if (first === undefined || last === undefined || !said) return null;
  const fresh = number(last.fresh);
  const stale = number(last.stale);
  return (
    <Section
      title={campaigns.overTime}
      aside={<span className="soft">{campaigns.stops(campaign.stops, number(campaign.stops))}</span>}
    >
      <StepsOverTime
        title={campaigns.chart(fresh, stale, monthAndYear(toDay(first.month)))}
        steps={months.map((month) => ({
          key: month.month,
          when: monthShort(toDay(month.month)),
          fresh: month.fresh,
          stale: month.stale,
        }))}
        uprights={wordings.flatMap(({ version, from }) => {
          const at = months.findIndex(({ month }) => month === from.slice(0, 7));
          return at < 0 ? [] : [{ key: String(version), at, word: campaigns.wordingShort(version) }];
        })}
        words={{
          when: campaigns.when,
          fresh: campaigns.fresh,
          stale: campaigns.staleYeses,
          freshNow: campaigns.freshNow(fresh),
          staleNow: campaigns.staleNow(stale),
        }}
      />
    </Section>
  );
}

/** The middle of a month is in that month in every time zone. */
const toDay = (month: string): string => `${month}-15T12:00:00.000Z`;
