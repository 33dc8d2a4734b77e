import { parseArgs } from 'node:util';

/** What the owner asked for on the command line, with what holds where nothing was asked. */
export type StartWishes = {
  readonly dir: string | null;
  /** 0 takes any port that is free. */
  readonly port: number;
  readonly opens: 'browser' | 'nothing';
  readonly book: 'own' | 'sample';
  /** A copy of the book to go back to before anything else. */
  readonly restore: string | null;
};

const options = {
  data: { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  sample: { type: 'boolean' },
  restore: { type: 'string' },
} as const;

/** Throws one sentence for what cannot be understood: a slip must not open another book than was meant. */
export function toStartWishes(args: readonly string[]): StartWishes {
  try {
    return wishesOf(parseArgs({ args: [...args], options }).values);
  } catch (error) {
    const what = error instanceof Error ? error.message.split('. ', 1)[0]?.replace(/\.$/, '') : '';
    throw new Error(`${what}. Yesbook knows --data DIR, --port N, --no-open, --sample and --restore FILE.`, {
      cause: error,
    });
  }
}

/** The same among arguments of others: Electron and Chromium leave theirs in the list. */
export const toStartWishesAmongOthers = (args: readonly string[]): StartWishes =>
  wishesOf(parseArgs({ args: [...args], options, strict: false }).values);

function wishesOf(values: { readonly [Name in keyof typeof options]?: string | boolean | undefined }): StartWishes {
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port takes a number from 0 to 65535');
  return {
    dir: typeof values.data === 'string' ? values.data : null,
    port,
    opens: values['no-open'] === true ? 'nothing' : 'browser',
    book: values.sample === true ? 'sample' : 'own',
    restore: typeof values.restore === 'string' ? values.restore : null,
  };
}
