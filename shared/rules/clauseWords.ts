import type { Language } from '#shared/facts.ts';

/**
 * What a clause says in each language: to someone who can reply, to someone who has to write to another number, and
 * before a link. In GSM-7 wherever the language can be read so, because one letter outside it doubles the price.
 */
export type ClauseWords = {
  readonly reply: string;
  readonly number: string;
  readonly link: string;
  /** Words that ask to write, before the opt-out word. */
  readonly ask: string;
  /** Words that ask to write, after the opt-out word. */
  readonly askAfter?: string;
  /** Words that turn an instruction into its opposite. */
  readonly not: string;
  readonly source: string;
};

const custom = 'the form of CTIA 5.1.3 in this language; common usage';

export const clauseWords: Readonly<Record<Language, ClauseWords>> = {
  en: {
    reply: 'Reply STOP to opt out',
    number: 'Text STOP to {number} to opt out',
    link: 'Opt out: {url}',
    ask: 'reply text send respond answer txt',
    not: 'not dont never without no',
    source: 'CTIA, Messaging Principles and Best Practices (2023), 5.1.3 Opt-Out',
  },
  de: {
    reply: 'STOP antworten zum Abmelden',
    number: 'Abmelden: STOP an {number}',
    link: 'Abmelden: {url}',
    ask: 'antworte antworten antwort sende senden sende schreibe schreiben schicke schicken simse smse',
    askAfter: 'antworten senden schreiben schicken zuruecksenden zurucksenden',
    not: 'nicht nie niemals ohne',
    source: custom,
  },
  fr: {
    reply: 'Répondez STOP pour vous désabonner',
    number: 'STOP au {number}',
    link: 'Désabonnement: {url}',
    ask: 'repondez repondre reponds envoyez envoyer envoie ecrivez tapez textez',
    not: 'pas jamais sans',
    source: 'CNIL, "SMS à caractère commercial: ayez les bons réflexes"; STOP au 36xxx is the operators’ form',
  },
  es: {
    reply: 'Baja: responde STOP',
    number: 'Baja: STOP al {number}',
    link: 'Baja: {url}',
    ask: 'responde responda responder envia envie enviar manda mande escribe escriba contesta conteste',
    not: 'no nunca sin',
    source: custom,
  },
  it: {
    reply: 'Rispondi STOP per disiscriversi',
    number: 'Disiscriversi: STOP al {number}',
    link: 'Disiscriversi: {url}',
    ask: 'rispondi rispondere rispondete rispondendo invia inviare inviate scrivi scrivere manda',
    not: 'non mai senza',
    source: custom,
  },
  nl: {
    reply: 'Afmelden? Antwoord STOP',
    number: 'Afmelden: STOP naar {number}',
    link: 'Afmelden: {url}',
    ask: 'antwoord antwoordt antwoorden stuur stuurt sms beantwoord reageer',
    askAfter: 'antwoorden sturen',
    not: 'niet nooit geen zonder',
    source: custom,
  },
  pt: {
    reply: 'Responda STOP para cancelar',
    number: 'Cancelar: STOP para {number}',
    link: 'Cancelar: {url}',
    ask: 'responda responde responder envie envia enviar mande escreva',
    not: 'nao nunca sem',
    source: custom,
  },
  sv: {
    reply: 'Svara STOP för att avsluta',
    number: 'Avsluta: STOP till {number}',
    link: 'Avsluta: {url}',
    ask: 'svara skicka sms sms:a skriv',
    not: 'inte aldrig utan',
    source: custom,
  },
  da: {
    reply: 'Svar STOP for afmelding',
    number: 'Afmeld: STOP til {number}',
    link: 'Afmeld: {url}',
    ask: 'svar send skriv',
    not: 'ikke aldrig uden',
    source: custom,
  },
  nb: {
    reply: 'Svar STOP for avmelding',
    number: 'Avmelding: STOP til {number}',
    link: 'Avmelding: {url}',
    ask: 'svar send skriv',
    not: 'ikke aldri uten',
    source: custom,
  },
  fi: {
    reply: 'Peru: vastaa STOP',
    number: 'Peru: STOP numeroon {number}',
    link: 'Peru: {url}',
    ask: 'vastaa vastaamalla laheta lahettamalla kirjoita tekstaa',
    not: 'ala alkaa et ei',
    source: custom,
  },
  pl: {
    reply: 'Wypisz sie: odpisz STOP',
    number: 'Wypisz sie: STOP na {number}',
    link: 'Wypisz sie: {url}',
    ask: 'odpisz odpowiedz wyslij napisz',
    not: 'nie nigdy bez',
    source: custom,
  },
  cs: {
    reply: 'Odhlaseni: odpovezte STOP',
    number: 'Odhlaseni: STOP na {number}',
    link: 'Odhlaseni: {url}',
    ask: 'odpovezte odpoved odepiste poslete posli napiste',
    not: 'ne nikdy bez',
    source: custom,
  },
  el: {
    reply: 'Διαγραφή: απαντήστε STOP',
    number: 'Διαγραφή: STOP στο {number}',
    link: 'Διαγραφή: {url}',
    ask: 'απαντησε απαντηστε στειλε στειλτε γραψε γραψτε',
    not: 'μη μην δεν χωρισ',
    source: custom,
  },
  hu: {
    reply: 'Leiratkozas: valaszolj STOP',
    number: 'Leiratkozas: STOP a {number} szamra',
    link: 'Leiratkozas: {url}',
    ask: 'valaszolj valaszoljon valasz kuldj kuldje irj irja',
    not: 'ne nem soha nelkul',
    source: custom,
  },
  ro: {
    reply: 'Dezabonare: raspunde STOP',
    number: 'Dezabonare: STOP la {number}',
    link: 'Dezabonare: {url}',
    ask: 'raspunde raspundeti trimite trimiteti scrie scrieti',
    not: 'nu niciodata fara',
    source: custom,
  },
  tr: {
    reply: 'Iptal: STOP yazip yanitlayin',
    number: 'Iptal: STOP yazip {number} gonderin',
    link: 'Iptal: {url}',
    ask: '',
    askAfter: 'yaz yazin yazip yazarak gonder gonderin yanitla yanitlayin',
    not: 'yazmayin gondermeyin',
    source: custom,
  },
};
