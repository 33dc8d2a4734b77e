import { SegmentedMessage } from 'sms-segments-calculator';
import { measure } from '#shared/rules/message.ts';

/** What a text costs, beside Twilio's calculator, on texts as shops write them. */
const texts: readonly (readonly [string, string])[] = [
  ['short, GSM-7', 'Bäckerei Sommer: Heute Brot -20 %. STOP antworten zum Abmelden'],
  ['two parts, GSM-7', 'Frische Brötchen und ein Kaffee für 3,50 €, solange der Vorrat reicht. '.repeat(3)],
  ['two parts, Unicode', 'Świeże bułki i kawa, „dopóki są” – do zobaczenia! '.repeat(2)],
  ['with emoji', '🥐 Croissants und ☕ für alle 👩‍👩‍👧, nur heute 🎉 '.repeat(3)],
];
const rounds = 2000;

const bench = (): void => {
  for (const [name, text] of texts) {
    const own = timeOf(() => measure(text).parts);
    const rival = timeOf(() => new SegmentedMessage(text).segmentsCount);
    say(
      `${name}: ${micro(own)} a text; sms-segments-calculator ${micro(rival)}; ${(rival / own).toFixed(0)} times as fast`,
    );
  }
};

/** Milliseconds for all rounds, the best of five. */
const timeOf = (count: () => number): number => {
  let best = Infinity;
  let parts = 0;
  for (let run = 0; run < 5; run += 1) {
    const from = performance.now();
    for (let round = 0; round < rounds; round += 1) parts += count();
    best = Math.min(best, performance.now() - from);
  }
  if (parts === 0) throw new Error('Nothing was counted.');
  return best;
};

const micro = (milliseconds: number): string => `${((milliseconds * 1000) / rounds).toFixed(1)} µs`;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

bench();
