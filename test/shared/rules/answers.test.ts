import { describe, expect, it } from 'vitest';
import { helpAnswer, joinQuestion } from '#shared/rules/answers.ts';
import { hasClause } from '#shared/rules/clauseFinding.ts';
import { clauseWords } from '#shared/rules/clauseWords.ts';
import { readReply } from '#shared/rules/optOut.ts';
import { isSealed, seal } from '#shared/rules/seal.ts';

const shop = {
  name: 'Sommer {Brot}',
  address: 'Hauptstr. 1, Köln',
  phone: '0221 123456',
  email: 'hallo@sommer.example',
};
const sender = { kind: 'number', number: '+4915112345678' } as const;
const sealed = (template: string, language: string) => {
  const message = seal({
    template,
    fields: {},
    to: '+4917012345678',
    shop: { name: shop.name, country: 'DE', language },
    sender,
    stopWords: null,
    maxParts: 2,
    purpose: 'answer',
  });
  if (!isSealed(message)) throw new Error(message.kind);
  return message;
};
const languages = Object.keys(clauseWords);

describe('an answer the shop gives by itself', () => {
  it('to HELP says who writes, why, and where questions go', () => {
    expect(sealed(helpAnswer(shop, 'de'), 'de').text).toBe(
      'Sommer Brot, Hauptstr. 1, Köln. Sie bekommen die SMS, denen Sie zugestimmt haben. Fragen: 0221 123456\n' +
        'STOP antworten zum Abmelden',
    );
    expect(helpAnswer({ name: 'Sommer' }, 'en')).toBe('Sommer. You get the texts you said yes to.');
    expect(helpAnswer({ name: 'Sommer', email: 'a@b.example' }, 'xx')).toContain('Questions: a@b.example');
  });

  it('to a keyword asks once, with what was promised, and with the rates where the receiver may pay', () => {
    const question = { shop, campaign: 'Lunch menu', perMonth: 4, language: 'en' } as const;
    expect(joinQuestion({ ...question, country: 'GB' })).toBe(
      'Sommer Brot: reply YES to get texts: Lunch menu. Up to 4 a month.',
    );
    expect(joinQuestion({ ...question, perMonth: null, country: 'US' })).toBe(
      'Sommer Brot: reply YES to get texts: Lunch menu. Msg & data rates may apply. HELP for help.',
    );
  });

  it.each(languages)('is named and stoppable in %s, and cheap', (language) => {
    const occasion = { sender, country: 'DE', shopName: 'Sommer Brot' };
    const question = joinQuestion({ shop, campaign: 'Brot', perMonth: 4, language, country: 'DE' });
    for (const message of [sealed(helpAnswer(shop, language), language), sealed(question, language)]) {
      expect(hasClause(message.text, occasion)).toMatchObject({ found: true });
      expect(message.encoding).toBe(language === 'el' ? 'UCS-2' : 'GSM-7');
    }
  });

  it.each(languages)('asks in %s for a word that is then read as yes', (language) => {
    const question = joinQuestion({ shop, campaign: 'Brot', language, country: 'DE' });
    const [word = ''] = question.replace('SMS', '').match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u) ?? [];
    expect(readReply(word, { campaigns: [], expecting: 'confirmation' })).toMatchObject({ reading: 'yes' });
  });
});
