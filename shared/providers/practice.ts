import { z } from 'zod';
import type { Phone } from '#shared/facts.ts';
import { instantReader } from '#shared/instantReader.ts';
import type {
  InboundText,
  LinesFile,
  Provider,
  ProviderEntry,
  ProviderSettings,
  SendOutcome,
  Surroundings,
} from './provider.ts';

/** The built-in one, with which everything can be tried: it sends nothing, and otherwise behaves as a real one does. */
export const practice: ProviderEntry = {
  name: 'Practice',
  called: { en: 'Practice mode', de: 'Übungsbetrieb' },
  calledWithin: { en: 'practice mode', de: 'den Übungsbetrieb' },
  inProofs: 'Yesbook practice provider (sends nothing)',
  carriedBy: 'nobody',
  home: '',
  fields: [],
  account: [],
  countries: [],
  receivesStop: 'yes',
  names: 'yes',
  keptDays: null,
  firstReadingDays: 90,
  stopWords: null,
  againstDoubles: 'ownKey',
  lookUp: 'byReference',
  settlesAfter: 0,
  maxInFlight: 8,
  perSecond: 20,
  hasBalance: false,
  claims: [
    {
      says: {
        en: 'Nothing leaves this computer. Everything else works as it will later.',
        de: 'Nichts verlässt diesen Rechner. Alles andere geht so wie später auch.',
      },
      mark: 'specified',
    },
  ],
  onRamp: { beforehand: [], steps: [] },
  open: openPractice,
};

/** What customers answer to in practice mode, from the range Ofcom keeps for fiction. */
export const practiceNumber = '+447700900000';

export interface PracticeProvider extends Provider {
  /** A customer's answer, as if it had come from their phone. */
  answerAs(phone: Phone, text: string): Promise<InboundText>;
  /** Takes numbers and their texts out of the record, for good. */
  forget(phones: ReadonlySet<Phone>): Promise<void>;
}

/** How long a practice message is on its way. */
const deliveryMs = 2_000;

/**
 * Its record is a file of its own, durable before `send` answers: after a crash it still knows
 * what had reached it, which is what a real provider would know.
 */
export function openPractice(_settings: ProviderSettings, surroundings: Surroundings): PracticeProvider {
  const file = surroundings.openFile('practice.jsonl');
  const now = () => new Date(surroundings.now()).toISOString();
  let opening: Promise<Record> | null = null;
  const record = () => (opening ??= openRecord(file));
  return {
    kind: 'practice',
    send: async (message, reference): Promise<SendOutcome> => {
      const { sent, stopped, keep } = await record();
      const before = sent.get(reference);
      if (before !== undefined) return { kind: 'handedOver', providerId: before.id };
      if (stopped.has(message.to)) {
        return { kind: 'refused', failure: 'optedOut', code: 'stopped', detail: 'this number answered STOP' };
      }
      const id = `practice-${surroundings.newId()}`;
      await keep({ kind: 'sent', id, reference, to: message.to, text: message.text, at: now() });
      return { kind: 'handedOver', providerId: id };
    },
    status: async (handed) => {
      const { sent } = await record();
      const byId = new Map([...sent.values()].map((line) => [line.id, line]));
      const reports = handed.flatMap(({ message, providerId }) => {
        const at = Date.parse(byId.get(providerId)?.at ?? '') + deliveryMs;
        return at <= surroundings.now()
          ? [{ kind: 'delivered', message, at: new Date(at).toISOString() } as const]
          : [];
      });
      return { kind: 'read', reports };
    },
    received: async (cursor) => {
      const { texts } = await record();
      return { kind: 'read', texts: texts.slice(Number(cursor ?? 0)), cursor: String(texts.length) };
    },
    lookUp: async ({ reference }) => {
      const before = (await record()).sent.get(reference);
      return before === undefined ? { kind: 'notThere' } : { kind: 'found', providerId: before.id };
    },
    test: async () => {
      await record();
      return { kind: 'works' };
    },
    answerAs: async (phone, text) => {
      const { texts, keep } = await record();
      const to = surroundings.inboundNumbers[0] ?? practiceNumber;
      await keep({ kind: 'answered', id: `practice-${surroundings.newId()}`, from: phone, to, text, at: now() });
      const answered = texts.at(-1);
      if (answered === undefined) throw new Error('the practice record lost an answer');
      return answered;
    },
    forget: async (phones) => (await record()).forget(phones),
  };
}

const sentLine = z.object({
  kind: z.literal('sent'),
  id: z.string(),
  reference: z.string(),
  to: z.string(),
  text: z.string(),
  at: instantReader,
});
const answeredLine = z.object({
  kind: z.literal('answered'),
  id: z.string(),
  from: z.string(),
  to: z.string(),
  text: z.string(),
  at: instantReader,
});
const anyLine = z.discriminatedUnion('kind', [sentLine, answeredLine]);
type Line = z.infer<typeof anyLine>;

type Record = {
  readonly sent: ReadonlyMap<string, z.infer<typeof sentLine>>;
  readonly texts: readonly InboundText[];
  readonly stopped: ReadonlySet<Phone>;
  /** Resolves once the line is on the disk; lines that wait at the same time share one flush. */
  readonly keep: (line: Line) => Promise<void>;
  /** Takes its turn among what is written. */
  readonly forget: (phones: ReadonlySet<Phone>) => Promise<void>;
};

const openRecord = async (file: LinesFile): Promise<Record> => {
  const sent = new Map<string, z.infer<typeof sentLine>>();
  const texts: InboundText[] = [];
  const stopped = new Set<Phone>();
  const take = (line: Line) => {
    if (line.kind === 'sent') sent.set(line.reference, line);
    else {
      texts.push({ providerId: line.id, from: line.from, to: line.to, text: line.text, receivedAt: line.at });
      heed(stopped, line.from, line.text);
    }
  };
  const kept = await readLines(file);
  for (const line of kept.lines) take(line);

  let torn = kept.torn;
  let batch: { readonly lines: Line[]; readonly done: Promise<void> } | null = null;
  let last = Promise.resolve();
  const keep = (line: Line): Promise<void> => {
    if (batch === null) {
      const lines: Line[] = [];
      const done = last.then(async () => {
        batch = null;
        // A line torn by a power cut is left behind, so that the next one starts clean.
        await file.append(`${torn ? '\n' : ''}${lines.map((each) => `${JSON.stringify(each)}\n`).join('')}`);
        torn = false;
        for (const each of lines) take(each);
      });
      batch = { lines, done };
      last = done.catch(() => {
        torn = true;
      });
    }
    batch.lines.push(line);
    return batch.done;
  };
  const forget = (phones: ReadonlySet<Phone>): Promise<void> => {
    const done = last.then(async () => {
      const before = await readLines(file);
      const lines = before.lines.map((line) => without(line, phones));
      if (lines.every((line, at) => line === before.lines[at])) return;
      await file.replace(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      torn = false;
      texts.splice(0);
      for (const phone of phones) stopped.delete(phone);
      for (const line of lines) take(line);
    });
    last = done.catch(() => undefined);
    return done;
  };
  return { sent, texts, stopped, keep, forget };
};

/** A line keeps its place and its ids, so that cursors and look-ups still hold. */
const without = (line: Line, phones: ReadonlySet<Phone>): Line => {
  if (line.kind === 'sent') return phones.has(line.to) ? { ...line, to: '', text: '' } : line;
  return phones.has(line.from) ? { ...line, from: '', text: '' } : line;
};

/** As the networks do it: one word alone stops or starts. */
const heed = (stopped: Set<Phone>, phone: Phone, text: string) => {
  const word = text.trim().toUpperCase();
  if (['STOP', 'STOPP', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'].includes(word)) stopped.add(phone);
  if (['START', 'UNSTOP'].includes(word)) stopped.delete(phone);
};

const readLines = async (file: LinesFile): Promise<{ readonly lines: readonly Line[]; readonly torn: boolean }> => {
  const text = await file.read();
  const lines = text.split('\n').flatMap((line) => {
    const read = anyLine.safeParse(parsed(line));
    return read.success ? [read.data] : [];
  });
  return { lines, torn: text !== '' && !text.endsWith('\n') };
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
};
