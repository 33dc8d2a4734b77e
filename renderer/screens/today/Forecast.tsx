import { BarsPerMonth } from '#renderer/parts/BarsPerMonth.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { TodayView } from '#shared/views/today.ts';

export function Forecast({ view }: { readonly view: TodayView }) {
  const { today, parts } = useWords();
  const { monthLetter, monthAndYear, number, list, now } = useFormats();
  const near = new Date(now.getTime() + 30 * 86_400_000).toISOString().slice(0, 7);
  const months = view.forecast.map(({ month, count }) => {
    const middle = `${month}-15T12:00:00.000Z`;
    return {
      key: month,
      short: monthLetter(middle),
      long: monthAndYear(middle),
      count,
      near: month <= near ? ('near' as const) : ('far' as const),
    };
  });
  const figures = list(months.filter(({ count }) => count > 0).map(({ long, count }) => `${number(count)} ${long}`));
  if (figures === '') return null;
  return (
    <Section title={today.byMonth}>
      <BarsPerMonth
        title={today.chartTitle(figures)}
        months={months}
        monthWord={parts.month}
        countWord={today.yesesWord}
      />
    </Section>
  );
}
