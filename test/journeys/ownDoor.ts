import { type Page, expect } from '@playwright/test';

/** What no screen of a journey asks for, by the window's own door. */
export const read = (page: Page, name: string, asks: object): Promise<unknown> => call(page, 'read', name, asks);

/** Answers what followed; a refusal ends the journey, for nothing after it would be what it seems. */
export async function run(page: Page, name: string, asks: object): Promise<Readonly<Record<string, string>>> {
  const answer = (await call(page, 'run', name, asks)) as { kind: string; outcome: Record<string, string> } | undefined;
  expect(answer, name).toMatchObject({ kind: 'done' });
  return answer?.outcome ?? {};
}

async function call(page: Page, operation: 'read' | 'run', name: string, asks: object): Promise<unknown> {
  const { answer } = await page.evaluate(
    async ({ to, body }) => {
      const reply = await fetch(`call/${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return (await reply.json()) as { answer: unknown };
    },
    { to: operation, body: { name, asks } },
  );
  return answer;
}
