import type { Finding } from '#shared/ledger/verdict.ts';

/** One sentence for every way in which a book can be damaged. */
export type FindingSentences = {
  readonly [K in Finding['kind']]: (
    finding: Extract<Finding, { kind: K }>,
    number: (value: number) => string,
  ) => string;
};

/** As many as can be read through; a book that is wrong in a thousand places needs its backup, not a list. */
const mostTold = 20;

/** What is wrong, each place once. */
export const findingSentences = (
  findings: readonly Finding[],
  sentences: FindingSentences,
  number: (value: number) => string,
): readonly string[] => [
  ...new Set(
    findings
      .slice(0, mostTold)
      .map((finding) =>
        (sentences[finding.kind] as (finding: Finding, number: (value: number) => string) => string)(finding, number),
      ),
  ),
];
