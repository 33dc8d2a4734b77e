import { describe, expect, it } from 'vitest';
import type { Sender } from '#shared/facts.ts';
import { hasClause } from '#shared/rules/clauseFinding.ts';
import { clauseWords } from '#shared/rules/clauseWords.ts';
import { measure } from '#shared/rules/message.ts';
import { stopWordsOf } from '#shared/providers/providers.ts';
import { clauseFor } from '#shared/rules/stopClause.ts';

const number: Sender = { kind: 'number', number: '+4915112345678' };
const french: Sender = { kind: 'number', number: '36111' };
const name: Sender = { kind: 'name', name: 'SOMMER' };
const nameWithNumber: Sender = { ...name, stopWay: { kind: 'number', number: '+4915112345678' } };
const nameWithLink: Sender = { ...name, stopWay: { kind: 'link', url: 'https://stop.example/s' } };

describe('the words that tell how to stop', () => {
  it.each([
    ['en', 'GB', number, 'Reply STOP to opt out', 21],
    ['de', 'DE', number, 'STOP antworten zum Abmelden', 27],
    ['fr', 'FR', french, 'STOP au 36111', 13],
    ['es', 'ES', number, 'Baja: responde STOP', 19],
    ['it', 'IT', number, 'Rispondi STOP per disiscriversi', 31],
    ['nl', 'NL', number, 'Afmelden? Antwoord STOP', 23],
    ['sv', 'SE', number, 'Svara STOP för att avsluta', 26],
    ['da', 'DK', number, 'Svar STOP for afmelding', 23],
    ['fi', 'FI', number, 'Peru: vastaa STOP', 17],
    ['pl', 'PL', number, 'Wypisz sie: odpisz STOP', 23],
    ['pt', 'PT', number, 'Responda STOP para cancelar', 27],
  ] as const)('in %s to %s they are short', (language, country, sender, text, length) => {
    expect(clauseFor({ sender, country, language })).toMatchObject({ text });
    expect(measure(text)).toMatchObject({ encoding: 'GSM-7', units: length });
  });

  it.each([
    ['a French long number is answered', 'fr', 'FR', number, 'Répondez STOP pour vous désabonner'],
    ['five digits outside France are answered', 'fr', 'BE', french, 'Répondez STOP pour vous désabonner'],
    [
      'a name with a short code in France',
      'fr',
      'FR',
      { kind: 'name', name: 'SOMMER', stopWay: { kind: 'number', number: '36111' } },
      'STOP au 36111',
    ],
    ['a name with a number', 'de', 'DE', nameWithNumber, 'Abmelden: STOP an +4915112345678'],
    ['a name with a link', 'de', 'DE', nameWithLink, 'Abmelden: https://stop.example/s'],
    ['an unknown language falls back to English', 'ja', 'JP', number, 'Reply STOP to opt out'],
    ['Norwegian by its old code', 'no', 'NO', number, 'Svar STOP for avmelding'],
  ] as const)('%s', (_, language, country, sender, text) => {
    expect(clauseFor({ sender, country, language })).toMatchObject({ text });
  });

  it.each([
    ['a name without a way', 'DE', name, 'nameCannotReceive'],
    ['a name in the United States', 'US', nameWithLink, 'nameNotAccepted'],
    ['a name in Canada', 'CA', nameWithNumber, 'nameNotAccepted'],
    ['no number yet', 'DE', { kind: 'number', number: ' ' }, 'senderMissing'],
    ['a name with an empty number', 'DE', { ...name, stopWay: { kind: 'number', number: '' } }, 'nameCannotReceive'],
    ['a link nobody can open', 'DE', { ...name, stopWay: { kind: 'link', url: 'stop' } }, 'linkUnusable'],
    ['a link with a space', 'DE', { ...name, stopWay: { kind: 'link', url: 'https://a.de/ x' } }, 'linkUnusable'],
  ] as const)('%s is refused', (_, country, sender, kind) => {
    expect(clauseFor({ sender, country, language: 'de' })).toMatchObject({ kind });
  });

  it.each(Object.keys(clauseWords))(
    'our own words in %s are found again, however the sender is reached',
    (language) => {
      for (const sender of [number, nameWithNumber, nameWithLink]) {
        const clause = clauseFor({ sender, country: 'DE', language });
        if (!('text' in clause)) throw new Error(clause.kind);
        const occasion = { sender, country: 'DE', shopName: 'Sommer', stopWords: stopWordsOf('twilio') } as const;
        expect(hasClause(`Sommer: 2 + 1\n${clause.text}`, occasion)).toMatchObject({ found: true });
      }
    },
  );
});

describe('a clause in the owner’s own words', () => {
  const occasion = { sender: number, country: 'DE', shopName: 'Bäckerei Sommer' } as const;

  it.each([
    'Bäckerei Sommer: Brot -20 %. Reply STOP to opt out',
    'BAECKEREI: Bäckerei Sommer. Reply with STOP to opt out.',
    'Bäckerei Sommer: reply stop to opt out',
    'Bäckerei Sommer: text "stop" to unsubscribe',
    'Bäckerei Sommer: Zum Abmelden STOPP antworten.',
    'Bäckerei Sommer: Antworten Sie mit STOP, um keine SMS mehr zu bekommen',
    'Bäckerei Sommer: Keine SMS mehr? Antworte STOP',
    'backerei sommer: Sende ABMELDEN an 015112345678',
    'Bäckerei Sommer: Pour ne plus recevoir de SMS, répondez STOP',
    'Bäckerei Sommer: Para no recibir más, responda BAJA',
    'Bäckerei Sommer: https://x.example/a zum Abmelden',
    'Bäckerei Sommer\nUnsubscribe: http://x.example/u.',
  ])('is found: %s', (text) => {
    expect(hasClause(text, occasion)).toMatchObject({ found: true });
  });

  it.each([
    ['Bäckerei Sommer: Non-stop-Sale', ['noInstruction']],
    ['Bäckerei Sommer: Stop by!', ['noInstruction']],
    ['Bäckerei Sommer: STOP! Sale', ['noInstruction']],
    ['Bäckerei Sommer: STOP! Reply BREAD to win', ['noInstruction']],
    ['Bäckerei Sommer: Stop by and reply to win', ['noInstruction']],
    ['Bäckerei Sommer: text stop by the shop', ['noInstruction']],
    ['Bäckerei Sommer: do not reply STOP to opt out', ['noInstruction']],
    ['Bäckerei Sommer: STOP nicht antworten zum Abmelden', ['noInstruction']],
    ['Bäckerei Sommer: Nicht STOP antworten zum Abmelden', ['noInstruction']],
    ['Bäckerei Sommer: Stop by: https://sommer.example', ['noInstruction']],
    ['Bäckerei Sommer: Coffee from Peru: https://sommer.example', ['noInstruction']],
    ['Bäckerei Sommer: Reply ADIOS to opt out', ['wordNotHonoured']],
    ['Bäckerei Sommer: text STOP to 87654', ['otherNumber']],
    ['Bäckerei Sommer: STOP au 36111', ['otherNumber']],
    ['Bäckerei Sommer: Brot. Reply STO', ['cutOff']],
    ['Bäckerei Sommer: Brot. Reply', ['cutOff']],
    ['Brot -20 %. Reply STOP to opt out', ['senderNameMissing']],
    ['Brot', ['noInstruction', 'senderNameMissing']],
    ['', ['noInstruction', 'senderNameMissing']],
  ] as const)('is no clause: %s', (text, gaps) => {
    const finding = hasClause(text, occasion);
    expect(finding.found).toBe(false);
    expect([...(finding.found ? [] : finding.gaps)].sort()).toEqual([...gaps].sort());
  });

  it('a reply to a name never arrives', () => {
    expect(hasClause('Sommer: Reply STOP to opt out', { ...occasion, sender: name, shopName: 'Sommer' })).toEqual({
      found: false,
      gaps: ['cannotReceive'],
    });
  });

  it('a word that our matcher knows and Twilio does not is no clause at Twilio', () => {
    const text = 'Bäckerei Sommer: Antworte ABMELDEN zum Abbestellen';
    expect(hasClause(text, occasion)).toMatchObject({ found: true });
    expect(hasClause(text, { ...occasion, stopWords: stopWordsOf('twilio') })).toEqual({
      found: false,
      gaps: ['wordNotHonoured'],
    });
  });

  it('what lies beyond the last paid part is cut off', () => {
    const text = `Bäckerei Sommer: ${'Brot '.repeat(29)}Reply STOP to opt out`;
    expect(hasClause(text, { ...occasion, maxParts: 2 })).toMatchObject({ found: true });
    expect(hasClause(text, { ...occasion, maxParts: 1 })).toEqual({ found: false, gaps: ['cutOff'] });
  });
});
