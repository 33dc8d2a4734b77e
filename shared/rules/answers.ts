import type { Language } from '#shared/facts.ts';
import { clean } from './merge.ts';

/**
 * "Whoever asks for help is told who writes and how to reach them."
 *
 * CTIA, Messaging Principles and Best Practices (2023), 5.1.2 and 5.1.3: HELP is answered with the sender's name and contact.
 * These are templates: `seal` puts the shop's name in front where it lacks, and the STOP clause at the end.
 */
export type ShopCard = {
  readonly name: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
};

/** Who writes, why, and where questions go. */
export const helpAnswer = (shop: ShopCard, language: Language): string => {
  const { why, ask } = wordsIn(language);
  const reach = clean(shop.phone ?? '') || clean(shop.email ?? '');
  const who = [clean(shop.name), clean(shop.address ?? '')].filter(Boolean).join(', ');
  return [`${who}.`, why, reach && `${ask} ${reach}`].filter(Boolean).join(' ');
};

type AnswerWords = {
  readonly why: string;
  readonly ask: string;
};

const wordsIn = (language: Language): AnswerWords => {
  const words = answers[language === 'no' ? 'nb' : language] ?? answers['en'];
  if (!words) throw new Error('The table of answers has lost English.');
  return words;
};

const answers: Readonly<Record<Language, AnswerWords>> = {
  en: {
    why: 'You get the texts you said yes to.',
    ask: 'Questions:',
  },
  de: {
    why: 'Sie bekommen die SMS, denen Sie zugestimmt haben.',
    ask: 'Fragen:',
  },
  fr: {
    why: 'Vous recevez les SMS que vous avez acceptés.',
    ask: 'Questions:',
  },
  es: {
    why: 'Recibe los SMS que ha aceptado.',
    ask: 'Preguntas:',
  },
  it: {
    why: 'Riceve gli SMS che ha accettato.',
    ask: 'Domande:',
  },
  nl: {
    why: 'U krijgt de sms waar u ja op zei.',
    ask: 'Vragen:',
  },
  pt: {
    why: 'Recebe os SMS que aceitou.',
    ask: 'Perguntas:',
  },
  sv: {
    why: 'Du får de sms du sagt ja till.',
    ask: 'Frågor:',
  },
  da: {
    why: 'Du får de sms, du har sagt ja til.',
    ask: 'Spørgsmål:',
  },
  nb: {
    why: 'Du får de sms-ene du har sagt ja til.',
    ask: 'Spørsmål:',
  },
  fi: {
    why: 'Saat viestit, joihin olet suostunut.',
    ask: 'Kysymykset:',
  },
  pl: {
    why: 'Otrzymujesz SMS za swoja zgoda.',
    ask: 'Pytania:',
  },
  cs: {
    why: 'Dostavate SMS, ke kterym jste dali souhlas.',
    ask: 'Dotazy:',
  },
  el: {
    why: 'Λαμβάνετε τα SMS στα οποία συμφωνήσατε.',
    ask: 'Ερωτήσεις:',
  },
  hu: {
    why: 'Azokat az SMS-eket kapja, amelyekre igent mondott.',
    ask: 'Kerdesek:',
  },
  ro: {
    why: 'Primiti SMS-urile pe care le-ati acceptat.',
    ask: 'Intrebari:',
  },
  tr: {
    why: 'Onay verdiginiz SMS mesajlarini aliyorsunuz.',
    ask: 'Sorular:',
  },
};
