import { Chart } from './Chart.tsx';
import styles from './Chart.module.css';

export type MonthBar = {
  readonly key: string;
  /** One letter or three, as the axis has room. */
  readonly short: string;
  readonly long: string;
  readonly count: number;
  readonly near: 'near' | 'far';
};

type Props = {
  readonly title: string;
  readonly months: readonly MonthBar[];
  readonly monthWord: string;
  readonly countWord: string;
};

const height = 132;
const floor = 106;
const highest = 78;

/** One bar a month, from zero, the value written on it; what is near is filled, later months are outlined. */
export function BarsPerMonth({ title, months, monthWord, countWord }: Props) {
  const top = Math.max(1, ...months.map(({ count }) => count));
  return (
    <Chart
      title={title}
      height={height}
      columns={[
        { key: 'month', head: monthWord },
        { key: 'count', head: countWord, kind: 'figure' },
      ]}
      rows={months.map(({ key, long, count }) => ({ key, cells: [long, count] }))}
      draw={(width) => {
        const step = width / Math.max(1, months.length);
        const wide = Math.min(28, step - 7);
        return (
          <>
            {months.map((month, at) => {
              const x = at * step + step / 2;
              const tall = Math.round((highest * month.count) / top);
              const strong = month.near === 'near' ? styles['strong'] : undefined;
              return (
                <g key={month.key}>
                  {tall > 0 && (
                    <rect className={styles[month.near]} x={x - wide / 2} y={floor - tall} width={wide} height={tall} />
                  )}
                  <text className={strong} x={x} y={floor - tall - 6} textAnchor="middle">
                    {month.count}
                  </text>
                  <text className={strong} x={x} y={floor + 18} textAnchor="middle">
                    {month.short}
                  </text>
                </g>
              );
            })}
            <path className={styles['axis']} d={`M0 ${floor + 0.5}H${width}`} />
          </>
        );
      }}
    />
  );
}
