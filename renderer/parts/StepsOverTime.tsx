import { Chart } from './Chart.tsx';
import styles from './Chart.module.css';

export type Step = { readonly key: string; readonly when: string; readonly fresh: number; readonly stale: number };

type Props = {
  readonly title: string;
  /** Equal spans of time, oldest first. */
  readonly steps: readonly Step[];
  /** What began with a step, as "Wording 2": dotted uprights. */
  readonly uprights: readonly { readonly key: string; readonly at: number; readonly word: string }[];
  readonly words: {
    readonly when: string;
    readonly fresh: string;
    readonly stale: string;
    readonly freshNow: string;
    readonly staleNow: string;
  };
};

const height = 208;
const floor = 180;
const ceiling = 28;
const left = 36;
const right = 92;

/** Fresh yeses as a green line over green wash, stale ones in amber on top; from zero, no legend. */
export function StepsOverTime({ title, steps, uprights, words }: Props) {
  return (
    <Chart
      title={title}
      height={height}
      columns={[
        { key: 'when', head: words.when },
        { key: 'fresh', head: words.fresh, kind: 'figure' },
        { key: 'stale', head: words.stale, kind: 'figure' },
      ]}
      rows={steps.map(({ key, when, fresh, stale }) => ({ key, cells: [when, fresh, stale] }))}
      draw={(width) => <Drawing width={width} steps={steps} uprights={uprights} words={words} />}
    />
  );
}

function Drawing({ width, steps, uprights, words }: Omit<Props, 'title'> & { readonly width: number }) {
  const end = width - right;
  const gap = roundStep(Math.max(1, ...steps.map(({ fresh, stale }) => fresh + stale)));
  const top = gap * 3;
  const x = (at: number) => left + ((end - left) * at) / Math.max(1, steps.length);
  const y = (count: number) => floor - ((floor - ceiling) * count) / top;
  const line = (count: (step: Step) => number) =>
    steps.map((step, at) => `${at === 0 ? 'M' : 'L'}${x(at)} ${y(count(step))}H${x(at + 1)}`).join('');
  const fresh = line((step) => step.fresh);
  const all = line((step) => step.fresh + step.stale);
  const last = steps.at(-1);
  const every = Math.max(1, Math.ceil(steps.length / 4));
  return (
    <>
      {[0, 1, 2, 3].map((rung) => (
        <g key={rung}>
          <path className={rung === 0 ? styles['axis'] : styles['grid']} d={`M${left} ${y(rung * gap) + 0.5}H${end}`} />
          <text x={left - 8} y={y(rung * gap) + 4} textAnchor="end">
            {rung * gap}
          </text>
        </g>
      ))}
      {last !== undefined && (
        <>
          <path className={styles['staleArea']} d={`${all}V${floor}H${left}Z`} />
          <path className={styles['freshArea']} d={`${fresh}V${floor}H${left}Z`} />
          <path className={styles['freshLine']} d={fresh} />
          <text className={styles['fresh']} x={end + 8} y={Math.min(floor - 4, (y(last.fresh) + floor) / 2 + 4)}>
            {words.freshNow}
          </text>
          {last.stale > 0 && (
            <text className={styles['old']} x={end + 8} y={y(last.fresh + last.stale) + 8}>
              {words.staleNow}
            </text>
          )}
        </>
      )}
      {uprights.map((upright) => (
        <g key={upright.key}>
          <path className={styles['upright']} d={`M${x(upright.at) + 0.5} 22V${floor}`} />
          <text x={x(upright.at)} y={16}>
            {upright.word}
          </text>
        </g>
      ))}
      {steps.map((step, at) =>
        at % every === 0 ? (
          <text key={step.key} x={x(at)} y={floor + 20}>
            {step.when}
          </text>
        ) : null,
      )}
    </>
  );
}

/** The smallest of 1, 2, 3, 4, 5 times a power of ten of which three reach the highest value. */
function roundStep(highest: number): number {
  const third = highest / 3;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, third)));
  return [1, 2, 3, 4, 5, 10].map((factor) => factor * power).find((step) => step >= third) ?? power * 10;
}
