import type { Entry } from '#shared/facts.ts';
import type { ProvedStamp } from '#shared/proof/checkStamps.ts';
import { stampWords, tellStamps } from '#shared/proof/stampWords.ts';
import { proofWords, tell } from '#shared/proof/words.ts';
import { type OpenedPack, openPack } from './openPack.ts';
import { type VerifyWords, verifyWords } from './words.ts';
import { type AppLanguage, appLanguages, fileLocales, languageNames, toAppLanguage } from '#shared/languages.ts';

/** The page that travels in every proof pack: it checks the pack it came in, or any other, without a network. */
type Seen =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'notAZip' }
  | { readonly kind: 'checked'; readonly verdict: OpenedPack };

let language: AppLanguage = toAppLanguage(navigator.language);
let seen: Seen = { kind: 'nothing' };
/** What the file that is being read is called. */
let chosen = '';

const start = (): void => {
  document.getElementById('language')?.addEventListener('click', () => {
    language = nextLanguage();
    draw();
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file) void check(file);
  });
  draw();
};

const nextLanguage = (): AppLanguage =>
  appLanguages[(appLanguages.indexOf(language) + 1) % appLanguages.length] ?? language;

const check = async (file: File): Promise<void> => {
  chosen = file.name;
  show({ kind: 'reading' });
  const verdict = await openPack(file);
  show(verdict ? { kind: 'checked', verdict } : { kind: 'notAZip' });
};

const show = (next: Seen): void => {
  seen = next;
  draw();
};

const draw = (): void => {
  const words = verifyWords[language];
  document.documentElement.lang = language;
  document.title = words.title;
  const other = document.getElementById('language');
  if (other) {
    other.textContent = languageNames[nextLanguage()];
    other.lang = nextLanguage();
  }
  document
    .getElementById('page')
    ?.replaceChildren(element('h1', words.title), element('p', words.lead), chooser(words), result(words));
};

const chooser = (words: VerifyWords): HTMLElement => {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.zip,application/zip';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void check(file);
  });
  const label = document.createElement('label');
  label.className = 'drop';
  label.append(element('span', words.choose), input, element('span', chosen));
  return label;
};

const result = (words: VerifyWords): HTMLElement => {
  const section = document.createElement('section');
  section.setAttribute('aria-live', 'polite');
  if (seen.kind === 'reading') section.append(element('p', words.reading));
  if (seen.kind === 'notAZip') section.append(verdictLine(words.notAZip, 'bad'));
  if (seen.kind === 'checked') section.append(...checked(seen.verdict, words));
  return section;
};

const checked = (
  { head, entries, papers, findings, stamps, earlier }: OpenedPack,
  words: VerifyWords,
): readonly HTMLElement[] => {
  const isGood = head !== null && findings.length === 0;
  if (!isGood) {
    return [
      verdictLine(words.bad(findings.length), 'bad'),
      element('h2', words.wrong),
      list(findings.slice(0, mostTold).map(words.finding)),
    ];
  }
  return [
    verdictLine(words.good, 'good'),
    element('p', words.book(head.origin, head.size)),
    ...(earlier.length === 0 ? [] : [element('h2', words.keys), list(earlier.flatMap(words.earlierKey))]),
    element('h2', words.proved),
    list(words.provedPoints(papers)),
    element('h2', stampWords[language].title),
    list(stamps === null ? [words.stampsUnchecked] : toldStamps(stamps, entries, words)),
    element('h2', words.notProved),
    list(words.notProvedPoints(papers)),
    element('h2', words.entries),
    element('p', words.holds(entries.length)),
    told(entries, words),
  ];
};

/** A pack about thousands has more than a page can draw; all of it is checked. */
const mostTold = 2000;
const toldStamps = (
  stamps: readonly ProvedStamp[],
  entries: readonly Entry[],
  words: VerifyWords,
): readonly string[] => {
  const last = Math.max(...entries.map(({ seq }) => seq));
  const packed = stamps.map(({ size, stamp }) => ({ size, at: stamp.at, by: stamp.by }));
  const signers = new Map(stamps.map(({ stamp }) => [stamp.fingerprint, stamp.by]));
  return [
    ...tellStamps(packed, last, stampWords[language], (at) => `${toMoment(at)} (${at})`),
    ...[...signers].map(([fingerprint, by]) => words.signer(by, fingerprint)),
  ];
};

/** By the clock of whoever reads it, which is named: it need not be the shop's. */
const toMoment = (at: string): string =>
  new Date(at).toLocaleString(fileLocales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  });

const verdictLine = (text: string, kind: 'good' | 'bad'): HTMLElement => {
  const line = element('p', text);
  line.className = `verdict ${kind}`;
  return line;
};

const told = (entries: readonly Entry[], words: VerifyWords): HTMLElement => {
  const names = new Map(
    entries.flatMap((entry) =>
      entry.type === 'campaign.created' && entry.fact ? [[entry.fact.campaign, entry.fact.name] as const] : [],
    ),
  );
  const known = { campaign: (id: string) => names.get(id) ?? id, staff: (id: string) => id };
  const rows = document.createElement('dl');
  for (const entry of entries.slice(0, mostTold)) {
    rows.append(
      element('dt', `${words.entry(entry.seq)} · ${toMoment(entry.at)}`),
      element('dd', toldOr(entry, known)),
    );
  }
  return rows;
};

/** A pack may hold a fact of another shape than any Yesbook wrote; its kind is told all the same. */
const toldOr = (entry: Entry, known: Parameters<typeof tell>[2]): string => {
  try {
    return tell(entry, proofWords[language], known);
  } catch {
    return proofWords[language].otherwise(entry.type);
  }
};

const list = (items: readonly string[]): HTMLElement => {
  const made = document.createElement('ul');
  made.append(...items.map((item) => element('li', item)));
  return made;
};

const element = (name: string, text: string): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

start();
