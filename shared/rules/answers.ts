import type { Country, Language } from '#shared/facts.ts';
import { clean } from './fields.ts';

/**
 * "Whoever asks for help is told who writes and how to reach them; whoever asks to join is asked once whether it was them."
 *
 * CTIA, Messaging Principles and Best Practices (2023), 5.1.2 and 5.1.3: HELP is answered with the sender's name and contact, a
 * recurring programme is confirmed with its name, how often, HELP and STOP, in the United States and Canada with the rates too.
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

export type JoinQuestion = {
  readonly shop: ShopCard;
  readonly campaign: string;
  /** What the wording promised. */
  readonly perMonth?: number | null;
  readonly language: Language;
  readonly country: Country;
};

/** The question that goes out once to a phone that texted a campaign's keyword. */
export const joinQuestion = ({ shop, campaign, perMonth, language, country }: JoinQuestion): string => {
  const { join, often, rates } = wordsIn(language);
  const question = join.replace('{campaign}', () => clean(campaign));
  const promise = perMonth ? often.replace('{n}', String(perMonth)) : '';
  const terms = chargesReceivers.has(country) ? rates : '';
  return [`${clean(shop.name)}: ${question}`, promise, terms].filter(Boolean).join(' ');
};

type AnswerWords = {
  readonly why: string;
  readonly ask: string;
  readonly join: string;
  readonly often: string;
  readonly rates: string;
};

const wordsIn = (language: Language): AnswerWords => {
  const words = answers[language === 'no' ? 'nb' : language] ?? answers['en'];
  if (!words) throw new Error('The table of answers has lost English.');
  return words;
};

/** Countries where the receiver may pay for a text. */
const chargesReceivers: ReadonlySet<Country> = new Set(['US', 'CA', 'PR']);

const answers: Readonly<Record<Language, AnswerWords>> = {
  en: {
    why: 'You get the texts you said yes to.',
    ask: 'Questions:',
    join: 'reply YES to get texts: {campaign}.',
    often: 'Up to {n} a month.',
    rates: 'Msg & data rates may apply. HELP for help.',
  },
  de: {
    why: 'Sie bekommen die SMS, denen Sie zugestimmt haben.',
    ask: 'Fragen:',
    join: 'antworten Sie JA, um SMS zu bekommen: {campaign}.',
    often: 'Bis zu {n} im Monat.',
    rates: 'Es können Kosten anfallen. Hilfe mit HILFE.',
  },
  fr: {
    why: 'Vous recevez les SMS que vous avez acceptés.',
    ask: 'Questions:',
    join: 'répondez OUI pour recevoir nos SMS: {campaign}.',
    often: 'Au plus {n} par mois.',
    rates: 'Frais possibles. AIDE pour aide.',
  },
  es: {
    why: 'Recibe los SMS que ha aceptado.',
    ask: 'Preguntas:',
    join: 'responda SI para recibir SMS: {campaign}.',
    often: 'Hasta {n} al mes.',
    rates: 'Pueden aplicarse tarifas. AYUDA para ayuda.',
  },
  it: {
    why: 'Riceve gli SMS che ha accettato.',
    ask: 'Domande:',
    join: 'risponda SI per ricevere SMS: {campaign}.',
    often: 'Fino a {n} al mese.',
    rates: 'Possibili costi. AIUTO per aiuto.',
  },
  nl: {
    why: 'U krijgt de sms waar u ja op zei.',
    ask: 'Vragen:',
    join: 'antwoord JA om sms te krijgen: {campaign}.',
    often: 'Hooguit {n} per maand.',
    rates: 'Kosten mogelijk. HULP voor hulp.',
  },
  pt: {
    why: 'Recebe os SMS que aceitou.',
    ask: 'Perguntas:',
    join: 'responda SIM para receber SMS: {campaign}.',
    often: 'No maximo {n} por mes.',
    rates: 'Podem aplicar-se custos. AJUDA para ajuda.',
  },
  sv: {
    why: 'Du får de sms du sagt ja till.',
    ask: 'Frågor:',
    join: 'svara JA för att få sms: {campaign}.',
    often: 'Högst {n} i månaden.',
    rates: 'Kostnader kan tillkomma. HJALP för hjälp.',
  },
  da: {
    why: 'Du får de sms, du har sagt ja til.',
    ask: 'Spørgsmål:',
    join: 'svar JA for at få sms: {campaign}.',
    often: 'Højst {n} om måneden.',
    rates: 'Der kan være udgifter. HJAELP for hjælp.',
  },
  nb: {
    why: 'Du får de sms-ene du har sagt ja til.',
    ask: 'Spørsmål:',
    join: 'svar JA for å få sms: {campaign}.',
    often: 'Høyst {n} i måneden.',
    rates: 'Det kan koste. HJELP for hjelp.',
  },
  fi: {
    why: 'Saat viestit, joihin olet suostunut.',
    ask: 'Kysymykset:',
    join: 'vastaa JOO saadaksesi viestit: {campaign}.',
    often: 'Enintään {n} kuussa.',
    rates: 'Maksuja voi tulla. APUA antaa apua.',
  },
  pl: {
    why: 'Otrzymujesz SMS za swoja zgoda.',
    ask: 'Pytania:',
    join: 'odpisz TAK, aby otrzymywac SMS: {campaign}.',
    often: 'Do {n} na miesiac.',
    rates: 'Moga wystapic koszty. POMOC po pomoc.',
  },
  cs: {
    why: 'Dostavate SMS, ke kterym jste dali souhlas.',
    ask: 'Dotazy:',
    join: 'odpovezte ANO a budete dostavat SMS: {campaign}.',
    often: 'Nejvyse {n} mesicne.',
    rates: 'Mohou byt uctovany poplatky. POMOC pro pomoc.',
  },
  el: {
    why: 'Λαμβάνετε τα SMS στα οποία συμφωνήσατε.',
    ask: 'Ερωτήσεις:',
    join: 'απαντήστε ΝΑΙ για SMS: {campaign}.',
    often: 'Έως {n} τον μήνα.',
    rates: 'Ενδέχεται να υπάρξουν χρεώσεις. ΒΟΗΘΕΙΑ για βοήθεια.',
  },
  hu: {
    why: 'Azokat az SMS-eket kapja, amelyekre igent mondott.',
    ask: 'Kerdesek:',
    join: 'valaszoljon IGEN, hogy SMS-t kapjon: {campaign}.',
    often: 'Havonta legfeljebb {n}.',
    rates: 'Dijak merulhetnek fel. SEGITSEG a segitseghez.',
  },
  ro: {
    why: 'Primiti SMS-urile pe care le-ati acceptat.',
    ask: 'Intrebari:',
    join: 'raspundeti DA pentru a primi SMS: {campaign}.',
    often: 'Cel mult {n} pe luna.',
    rates: 'Pot exista costuri. AJUTOR pentru ajutor.',
  },
  tr: {
    why: 'Onay verdiginiz SMS mesajlarini aliyorsunuz.',
    ask: 'Sorular:',
    join: 'SMS almak icin EVET yazip yanitlayin: {campaign}.',
    often: 'Ayda en fazla {n}.',
    rates: 'Ucret alinabilir. Yardim icin YARDIM.',
  },
};
