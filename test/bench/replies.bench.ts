import { readReply } from '#shared/rules/optOut.ts';
import { type CorpusPhrase, optOutCorpus } from '#test/shared/rules/optOutCorpus.ts';

/** How replies are read, as a confusion table over the corpus, beside the two rules most senders use. */
type Outcome = 'certain' | 'unsure' | 'no';
const outcomes: readonly Outcome[] = ['certain', 'unsure', 'no'];

const own = (text: string): Outcome => {
  const { reading } = readReply(text, { campaigns: [] });
  return reading === 'stop' ? 'certain' : reading === 'unsure' ? 'unsure' : 'no';
};
/** Twilio, "Support for opt-out keywords": one of these words and nothing else. */
const twilioWords = 'stop unsubscribe end quit stopall revoke optout cancel'.split(' ');
const twilio = (text: string): Outcome => (twilioWords.includes(text.trim().toLowerCase()) ? 'certain' : 'no');
const containsStop = (text: string): Outcome => (/stop/i.test(text) ? 'certain' : 'no');

const bench = (): void => {
  const languages = [...new Set(optOutCorpus.map(({ language }) => language))];
  const invented = optOutCorpus.filter(({ source }) => source === 'invented').length;
  say(
    `${optOutCorpus.length} phrases in ${languages.length} languages, ${optOutCorpus.length - invented} with a source`,
  );
  table('Yesbook', own);
  table("Twilio's words", twilio);
  table('contains "stop"', containsStop);
  say('Opt-outs caught by Yesbook, by language:');
  say(languages.map((language) => `  ${language} ${caughtIn(language)}`).join('\n'));
  say(`a reply is read in ${timeOf().toFixed(2)} ms`);
};

const table = (name: string, rule: (text: string) => Outcome): void => {
  say(`${name.padEnd(16)}${outcomes.map((outcome) => outcome.padStart(9)).join('')}`);
  for (const means of ['stop', 'harmless'] as const) {
    const texts = optOutCorpus.filter((phrase) => phrase.means === means).map(({ text }) => rule(text));
    const counts = outcomes.map((outcome) => String(texts.filter((each) => each === outcome).length).padStart(9));
    say(`  ${(means === 'stop' ? 'opt-outs' : 'ordinary').padEnd(14)}${counts.join('')}`);
  }
};

const caughtIn = (language: string): string => {
  const phrases = optOutCorpus.filter((phrase) => phrase.language === language && phrase.means === 'stop');
  const missed = phrases.filter(({ text }: CorpusPhrase) => own(text) === 'no').map(({ text }) => text);
  const misses = missed.length > 0 ? `, missed: ${missed.join(' | ')}` : '';
  return `${phrases.length - missed.length} of ${phrases.length}${misses}`;
};

const timeOf = (): number => {
  const from = performance.now();
  for (const { text } of optOutCorpus) readReply(text, { campaigns: [] });
  return (performance.now() - from) / optOutCorpus.length;
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

bench();
