import { showPhone } from '#shared/phone.ts';
import { currentWording } from '#shared/shop.ts';
import type { Campaign, Shop } from '#shared/shop.ts';
import type { JoinBy, Medium } from '#shared/facts.ts';
import type { AppLanguage } from '#shared/languages.ts';

/**
 * What US carriers ask for when a number is registered (10DLC, toll-free): who sends, how people say yes, the words
 * they are shown, how often, STOP, HELP, rates and privacy (CTIA Messaging Principles 5.1.2). The form is in English.
 */
export function carrierOptIn(shop: Shop, campaign: Campaign, language: AppLanguage): string {
  const words = { en, de }[language];
  const { description, provider } = shop;
  const sender = provider?.sender;
  const number = sender?.kind === 'number' ? showPhone(sender.number, description?.country ?? '') : null;
  const media = mediaOf(shop, campaign);
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [words.brand, [description?.name, description?.address?.replaceAll('\n', ', ')].filter(Boolean).join(', ')],
    [words.campaign, campaign.name],
    [words.flow, [...media.map((medium) => words.medium[medium]), words.optional].join(' ')],
    [words.shown, currentWording(campaign)?.wording],
    [
      words.keyword,
      campaign.keyword === null || number === null
        ? null
        : words.keywordFlow[campaign.joinBy](campaign.keyword, number),
    ],
    [words.often, campaign.perMonth === null ? null : words.perMonth(campaign.perMonth)],
    [words.rates, words.ratesMean],
    [words.stop, words.stopMeans],
    [words.help, words.helpMeans(description?.name ?? '', description?.phone ?? description?.email ?? null)],
    [words.privacy, [description?.privacyUrl ?? words.fillIn, words.notShared].join(' ')],
    [words.terms, description?.termsUrl ?? words.fillIn],
    [words.record, words.recordMeans],
  ];
  return `${lines.flatMap(([label, value]) => (value ? [`${label}\n${value}`] : [])).join('\n\n')}\n`;
}

/** How people have said yes so far; a campaign nobody joined yet is asked at the counter. */
const mediaOf = (shop: Shop, campaign: Campaign): readonly Medium[] => {
  const used = new Set<Medium>();
  for (const consent of shop.consents.values()) {
    if (consent.campaign === campaign.id && consent.struck === null) used.add(consent.evidence.medium);
  }
  used.delete('imported');
  return used.size === 0 ? ['tillScreen', 'paper'] : [...used];
};

const en = {
  brand: 'Who sends',
  campaign: 'Name and purpose of the campaign',
  flow: 'Call to action / message flow',
  optional: 'Saying yes is optional, is not a condition of any purchase, and holds for this campaign only.',
  medium: {
    sms: 'Customers text our keyword from their own phone.',
    tillScreen:
      'Customers read the words below on a screen at our till, tick an empty box, type their own number and sign.',
    paper: 'Customers read the words below on a numbered paper form in our shop, tick an empty box and sign.',
    webForm: 'Customers read the words below on our web form, tick an empty box and type their own number.',
    spoken: 'Customers are read the words below in our shop and say yes; a member of staff writes it down at once.',
    imported: '',
  } satisfies Record<Medium, string>,
  shown: 'The words customers agree to, complete',
  keyword: 'Opt-in keyword and confirmation',
  keywordFlow: {
    keyword: (keyword: string, number: string) =>
      `Text ${keyword} to ${number}. That text is the opt-in; no confirming question is asked.`,
    confirmation: (keyword: string, number: string) =>
      `Text ${keyword} to ${number}. We answer once with our name, the campaign, how often, “Msg & data rates may apply”, HELP and STOP, and ask to confirm; without a YES nothing else is sent.`,
  } satisfies Record<JoinBy, unknown>,
  often: 'Message frequency',
  perMonth: (count: number) => `Up to ${count} ${count === 1 ? 'message' : 'messages'} a month.`,
  rates: 'Message and data rates',
  ratesMean: 'Message and data rates may apply.',
  stop: 'Opt-out',
  stopMeans:
    'Reply STOP, END, CANCEL, QUIT, UNSUBSCRIBE, REVOKE or OPT OUT at any time, or tell us in any other reasonable way. Every message says so. It takes hold at once for all our campaigns.',
  help: 'HELP',
  helpMeans: (name: string, contact: string | null) =>
    `Reply HELP for help. Answer: “${name}: reply STOP to opt out.${contact === null ? '' : ` Contact: ${contact}.`}”`,
  privacy: 'Privacy policy',
  notShared: 'Mobile numbers and opt-in data are not shared with third parties for their own marketing.',
  terms: 'Terms',
  fillIn: '[Fill in the address of the page]',
  record: 'Record of consent',
  recordMeans:
    'Each yes is kept with its time, medium, the exact words and their version, the number and who recorded it, in a signed append-only book; a proof of any one can be produced on request.',
};

const de: typeof en = {
  brand: 'Wer sendet',
  campaign: 'Name und Zweck der Aktion',
  flow: 'Aufforderung / Ablauf der Anmeldung',
  optional: 'Das Ja ist freiwillig, keine Bedingung für einen Kauf und gilt nur für diese Aktion.',
  medium: {
    sms: 'Kundinnen und Kunden schicken unser Stichwort vom eigenen Telefon.',
    tillScreen:
      'Kundinnen und Kunden lesen den Wortlaut unten auf einem Bildschirm an der Kasse, kreuzen ein leeres Kästchen an, tippen ihre eigene Nummer ein und unterschreiben.',
    paper:
      'Kundinnen und Kunden lesen den Wortlaut unten auf einem nummerierten Papierformular im Geschäft, kreuzen ein leeres Kästchen an und unterschreiben.',
    webForm:
      'Kundinnen und Kunden lesen den Wortlaut unten in unserem Webformular, kreuzen ein leeres Kästchen an und tippen ihre eigene Nummer ein.',
    spoken:
      'Kundinnen und Kunden hören den Wortlaut unten im Geschäft und sagen Ja; wer im Geschäft arbeitet, schreibt es sofort auf.',
    imported: '',
  },
  shown: 'Der vollständige Wortlaut, dem zugestimmt wird',
  keyword: 'Stichwort und Bestätigung',
  keywordFlow: {
    keyword: (keyword, number) => `${keyword} an ${number}. Diese SMS ist das Ja; eine Rückfrage gibt es nicht.`,
    confirmation: (keyword, number) =>
      `${keyword} an ${number}. Wir antworten einmal mit unserem Namen, der Aktion, wie oft, „Msg & data rates may apply“, HELP und STOP und bitten um Bestätigung; ohne ein Ja geht nichts weiter hinaus.`,
  },
  often: 'Häufigkeit',
  perMonth: (count) => `Höchstens ${count} SMS im Monat.`,
  rates: 'Kosten',
  ratesMean: 'Nachrichten und Daten können vom Netz berechnet werden (Message and data rates may apply).',
  stop: 'Abmelden',
  stopMeans:
    'Jederzeit mit STOP, END, CANCEL, QUIT, UNSUBSCRIBE, REVOKE oder OPT OUT, oder auf jede andere vernünftige Weise. Jede SMS sagt das. Es gilt sofort und für alle unsere Aktionen.',
  help: 'HELP',
  helpMeans: (name, contact) =>
    `HELP antwortet mit: „${name}: reply STOP to opt out.${contact === null ? '' : ` Contact: ${contact}.`}“`,
  privacy: 'Datenschutzerklärung',
  notShared: 'Handynummern und Einwilligungen werden nicht an Dritte für deren Werbung weitergegeben.',
  terms: 'Bedingungen',
  fillIn: '[Adresse der Seite eintragen]',
  record: 'Nachweis der Einwilligung',
  recordMeans:
    'Jedes Ja wird mit Zeit, Weg, genauem Wortlaut und Fassung, Nummer und eintragender Person in einem signierten Buch aufbewahrt, in das nur hinzugeschrieben wird; ein Nachweis kann jederzeit vorgelegt werden.',
};
