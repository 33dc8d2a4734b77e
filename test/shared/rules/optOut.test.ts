import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReservedWord, readReply } from '#shared/rules/optOut.ts';
import { optOutCorpus } from './optOutCorpus.ts';

const campaigns = [
  { id: 'lunch', name: 'Lunch menu on weekdays', keyword: 'LUNCH' },
  { id: 'bread', name: 'Bread offers', keyword: 'BREAD' },
  { id: 'sunday', name: 'Sunday bread', keyword: null },
  { id: 'mittag', name: 'Mittagstisch' },
];

describe('what people text back', () => {
  it.each([
    ['Stop. Thank you', 'stop'],
    ['please stop sending text reminders', 'stop'],
    ['Stpo', 'stop'],
    ['Please stopppp', 'stop'],
    ['STOP PLEASE', 'stop'],
    ['stop all', 'stop'],
    ['take me off your list', 'stop'],
    ['wrong number', 'unsure'],
    ["don't text me", 'stop'],
    ['no more', 'unsure'],
    ['I do not want these any more maybe?', 'unsure'],
    ["I don't want any of these", 'unsure'],
    ["I don't want any more", 'unsure'],
    ['I would rather not get these', 'unsure'],
    ['not interested any more', 'unsure'],
    ['enough of these please', 'unsure'],
    ['pls no more of this', 'unsure'],
    ['stop that please', 'unsure'],
    ['stop that for me', 'unsure'],
    ['Stop this immediately', 'unsure'],
    ['please stop the mixer for me', 'none'],
    ['No more of these', 'unsure'],
    ['Keine mehr bitte', 'unsure'],
    ['Bitte nichts mehr davon', 'unsure'],
    ['no more of this cake for me', 'none'],
    ['could you stop by tomorrow?', 'none'],
    ['Ich möchte diese nicht mehr bekommen', 'unsure'],
    ["I don't want these rolls any more, only rye", 'none'],
    ['I did not get these, was there a text today?', 'none'],
    ['That is enough of this cake for six', 'none'],
    ['Count me in! We have got to STOP this bill', 'none'],
    ['ＳＴＯＰ', 'stop'],
    ['S.T.O.P.', 'stop'],
    ['🛑 stop 🛑', 'stop'],
    ['🛑', 'unsure'],
    ['Hallo Frau Sommer, bitte STOPP. Viele Grüße, Nora Lind', 'stop'],
    ['STOP\n\nSent from my iPhone', 'stop'],
    ['> Reply STOP to opt out\nsee you at six', 'none'],
    ["I'll stop by tomorrow", 'none'],
    ['Non-stop-Sale?', 'none'],
    ['Please cancel my table for tonight', 'none'],
    ["Please don't stop sending these", 'none'],
    ['Stop! Can you keep two loaves for me?', 'unsure'],
    ['START', 'start'],
    ['unstop please', 'start'],
    ['HELP', 'help'],
    ['Hilfe!', 'help'],
    ['yes', 'none'],
    ['', 'none'],
  ])('%s: %s', (text, reading) => {
    expect(readReply(text, { campaigns })).toMatchObject({ reading });
  });

  it.each(
    `STOP STOPP ABMELDEN ABBESTELLEN ARRET ARRETE DESABONNER BAJA PARAR CANCELAR BASTA CANCELLA AFMELDEN UIT SAIR AVSLUTA
     AFMELD LOPETA REZYGNUJE UNSUBSCRIBE END QUIT STOPALL REVOKE OPTOUT CANCEL REMOVE`.match(/\S+/g) ?? [],
  )('%s alone is a stop, in any writing', (word) => {
    for (const text of [
      word,
      word.toLowerCase(),
      ` ${word}! `,
      `${word}.`,
      `"${word}"`,
      `${word} 👎`,
      `Hi, ${word} please`,
    ])
      expect(readReply(text, { campaigns })).toMatchObject({ reading: 'stop' });
  });

  it.each([
    ['stop lunch', 'stop', 'lunch'],
    ['Stop the lunch menu please', 'stop', 'lunch'],
    ['stop sunday bread', 'stop', 'sunday'],
    ['No more lunch texts please', 'stop', 'lunch'],
    ['Stopp Mittagstisch', 'stop', 'mittag'],
    ['stop all', 'stop', undefined],
    ['No more texts at all, not even lunch, stop everything', 'stop', undefined],
    ['stop pizza', 'unsure', undefined],
    ['LUNCH', 'join', 'lunch'],
    ['lunch please', 'join', 'lunch'],
    ['JOIN BREAD', 'join', 'bread'],
    ['Yes bread', 'join', 'bread'],
    ['START LUNCH', 'start', 'lunch'],
  ])('%s is about one campaign where it names one', (text, reading, scope) => {
    const read = readReply(text, { campaigns });
    expect([read.reading, read.scope]).toEqual([reading, scope]);
  });

  it.each([
    ['yes', 'yes', undefined],
    ['Ja', 'yes', undefined],
    ['Oui merci', 'yes', undefined],
    ['Yes bread', 'yes', 'bread'],
    ['No', 'no', undefined],
    ['Nein danke', 'no', undefined],
    ['STOP', 'stop', undefined],
    ['What is this?', 'none', undefined],
    ['BREAD', 'join', 'bread'],
  ])('%s is %s while the confirming question is open', (text, reading, scope) => {
    const read = readReply(text, { campaigns, expecting: 'confirmation' });
    expect([read.reading, read.scope]).toEqual([reading, scope]);
  });

  it('a word that already means something cannot become the word to join', () => {
    for (const word of ['stop', 'STOPP', 'Yes', 'help', 'Start', 'arrêt', 'no'])
      expect(isReservedWord(word)).toBe(true);
    for (const word of ['LUNCH', 'BROT', 'SOMMER']) expect(isReservedWord(word)).toBe(false);
  });
});

describe('over the whole corpus', () => {
  const read = optOutCorpus.map((phrase) => ({ ...phrase, ...readReply(phrase.text, { campaigns }) }));
  const stops = read.filter(({ means }) => means === 'stop');
  const harmless = read.filter(({ means }) => means === 'harmless');

  it('there are at least 300 phrases in 15 languages', () => {
    expect(optOutCorpus.length).toBeGreaterThanOrEqual(300);
    expect(new Set(optOutCorpus.map(({ language }) => language)).size).toBeGreaterThanOrEqual(15);
  });

  it('at least 95 of 100 opt-outs are certain or unsure, in every language at least 85', () => {
    const caught = stops.filter(({ reading }) => reading === 'stop' || reading === 'unsure');
    expect(caught.length / stops.length).toBeGreaterThanOrEqual(0.95);
    for (const language of new Set(stops.map((phrase) => phrase.language))) {
      const own = stops.filter((phrase) => phrase.language === language);
      const missed = own.filter(({ reading }) => reading !== 'stop' && reading !== 'unsure');
      expect(missed.length / own.length, `${language}: ${missed.map(({ text }) => text).join(' | ')}`).toBeLessThan(
        0.15,
      );
    }
  });

  it('no harmless reply is certain', () => {
    expect(harmless.filter(({ reading }) => reading === 'stop').map(({ text }) => text)).toEqual([]);
  });

  it('fewer than 1 in 100 ordinary replies are unsure', () => {
    expect(harmless.filter(({ reading }) => reading === 'unsure').length / harmless.length).toBeLessThan(0.01);
  });
});

describe('whatever is received', () => {
  const words = fc.constantFrom(
    'stop',
    'STOP',
    'not',
    'no more',
    'texts',
    'sms',
    'please',
    'cancel',
    'my',
    'keine',
    'mehr',
    'ne',
    'plus',
    'de',

    'не',
    'больше',
    'لا',
    'رسائل',
    '.',
    ',',
    '\n',
    '!',
    '🛑',
    "don't",
    'unsubscribe',
    'lunch',
    'bread',
    'μην',
    'yes',
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
  );

  it('it is read, and the reading is the same whatever its capitals and outer spaces', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { reading } = readReply(text, { campaigns });
        expect(['stop', 'unsure', 'start', 'help', 'join', 'none']).toContain(reading);
        expect(readReply(`  ${text}\n `, { campaigns }).reading).toBe(reading);
      }),
      { numRuns: 1000 },
    );
  });

  it('a text as long as ten parts is read in no time', () => {
    for (const word of ['no ', 'stop ', 'not want ', 'ne plus ', 'the ', 'не ', 'a.', 'please ', 'unsub ', 'x']) {
      const started = performance.now();
      readReply(word.repeat(2000), { campaigns });
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});
