import { describe, expect, it } from 'vitest';
import { tell } from './story.ts';

const isFull = process.env['YESBOOK_TORTURE'] === 'full';
const seed = Number(process.env['SEED'] ?? 1);
const stories = isFull ? 5_000 : 150;
/** Enough for every point a short send waits at; a later death falls into the next life. */
const points = isFull ? 400 : 60;

describe('a send whose host is killed while it runs', () => {
  it(
    `doubles nothing and loses nothing, in ${stories} stories with up to six deaths each`,
    async () => {
      let deaths = 0;
      let reached = 0;
      for (let story = 0; story < stories; story += 1) {
        const told = await tell(seed + story, (_, chance) => 1 + chance.below(160)).catch((fault: unknown) => {
          throw new Error(`seed ${seed + story}: ${fault instanceof Error ? fault.message : String(fault)}`);
        });
        deaths += told.deaths;
        reached += told.reached;
      }
      process.stdout.write(`${stories} sends, ${deaths} deaths, ${reached} messages reached the provider\n`);
      expect(deaths).toBeGreaterThan(stories / 2);
    },
    stories * 2_000,
  );

  it(
    `doubles nothing and loses nothing, killed at each of the first ${points} points it waits at`,
    async () => {
      for (let point = 1; point <= points; point += 1) {
        await tell(seed, (life) => (life === 0 ? point : Number.POSITIVE_INFINITY)).catch((fault: unknown) => {
          throw new Error(`seed ${seed}, point ${point}: ${fault instanceof Error ? fault.message : String(fault)}`);
        });
      }
    },
    points * 2_000,
  );
});
