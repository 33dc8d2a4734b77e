/**
 * "HELP is answered with who we are and how to stop."
 * CTIA, Messaging Principles and Best Practices (2023), 5.1.3; the way to stop is added by `seal` as to every message.
 */
import type { Facts, Language } from '#shared/facts.ts';

type ShopContact = Pick<Facts['shop.described'], 'name' | 'phone' | 'email'>;

/** The answer as a template; who the shop is and how to reach a person there. */
export function helpAnswer(shop: ShopContact, language: Language): string {
  const ways = [shop.phone, shop.email].filter((way) => way !== undefined && way.trim() !== '');
  const { texts, ask } = sentences[language] ?? english;
  return ways.length === 0 ? texts(shop.name) : `${texts(shop.name)} ${ask(ways.join(', '))}`;
}

type Sentences = { readonly texts: (shop: string) => string; readonly ask: (ways: string) => string };

const english: Sentences = {
  texts: (shop) => `This is ${shop}. We text people who said yes to it.`,
  ask: (ways) => `Ask us: ${ways}.`,
};

const sentences: Readonly<Record<Language, Sentences>> = {
  en: english,
  de: {
    texts: (shop) => `Hier ist ${shop}. Wir schreiben allen, die Ja gesagt haben.`,
    ask: (ways) => `Fragen: ${ways}.`,
  },
  fr: {
    texts: (shop) => `Ici ${shop}. Nous écrivons à ceux qui ont dit oui.`,
    ask: (ways) => `Questions : ${ways}.`,
  },
  es: {
    texts: (shop) => `Somos ${shop}. Escribimos a quienes dijeron si.`,
    ask: (ways) => `Preguntas: ${ways}.`,
  },
  it: {
    texts: (shop) => `Siamo ${shop}. Scriviamo a chi ha detto di sì.`,
    ask: (ways) => `Domande: ${ways}.`,
  },
  nl: {
    texts: (shop) => `Dit is ${shop}. Wij schrijven wie ja heeft gezegd.`,
    ask: (ways) => `Vragen: ${ways}.`,
  },
};
