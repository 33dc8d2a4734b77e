import type { ReasonSentences } from '#renderer/words/sentences.ts';
import type { FailureKind } from '#shared/facts.ts';
import { parts } from './parts.ts';
import { plural, Spelled } from './plural.ts';

export const failures: Readonly<Record<FailureKind, string>> = {
  invalidNumber: 'Diese Nummer gibt es nicht mehr.',
  landline: 'Das ist ein Festnetzanschluss und nimmt keine SMS an.',
  optedOut: 'Das Netz meldet, dass die Person STOP geschickt hat.',
  blocked: 'Das Netz der Person sperrt SMS von Ihnen.',
  unreachable: 'Das Handy war nicht erreichbar.',
  noCredit: 'Ihr Guthaben beim Anbieter war aufgebraucht.',
  badCredentials: 'Der Anbieter hat Ihre Zugangsdaten nicht angenommen.',
  senderRefused: 'Der Anbieter hat Ihren Absender nicht angenommen.',
  expired: 'Die SMS kam nicht rechtzeitig an.',
  other: 'Das Netz hat sie abgelehnt, ohne einen Grund zu nennen.',
};

export const reasons: ReasonSentences = {
  saidStop: {
    title: 'Hat Stopp gesagt',
    sentence: ({ saidAt, way, campaign }, { day }) =>
      `Hat Stopp gesagt${campaign === null ? '' : ', zu dieser Aktion'} (${way === 'kept' ? parts.way.kept : `${day(saidAt)}, ${parts.way[way]}`}). Nur ein neues Ja der Person ändert das.`,
  },
  onHold: {
    title: 'Angehalten',
    sentence: () => 'Die letzte Antwort war vielleicht ein Stopp. Entscheiden Sie das zuerst.',
  },
  notInBook: { title: 'Nicht im Buch', sentence: () => 'Steht nicht mehr im Buch, darum darf nichts hinaus.' },
  campaignClosed: {
    title: 'Aktion geschlossen',
    sentence: () => 'Diese Aktion ist geschlossen. Schreiben Sie zu einer anderen, zu der die Person Ja gesagt hat.',
  },
  noYes: {
    title: 'Kein Ja für diese Aktion',
    sentence: ({ elsewhere }) =>
      elsewhere.length === 0
        ? 'Hat nie Ja gesagt. Fragen Sie im Geschäft.'
        : 'Hat nur zu anderem Ja gesagt, und ein Ja gilt für eine Aktion. Fragen Sie im Geschäft.',
  },
  yesStruck: {
    title: 'Ja gestrichen',
    sentence: () => 'Das Ja war ein Versehen und wurde gestrichen. Fragen Sie im Geschäft.',
  },
  landline: { title: 'Festnetz', sentence: () => 'Festnetz. Drucken Sie eine Liste zum Anrufen.' },
  unreachable: {
    title: 'Nicht erreichbar',
    sentence: ({ failure, at }, { day }) =>
      `${failures[failure]} Zuletzt versucht: ${day(at)}. Fragen Sie bei Gelegenheit nach der neuen Nummer.`,
  },
  evidenceTooWeak: {
    title: 'Nachweis zu schwach',
    sentence: ({ has, needs }) =>
      `Nachweis ${has}, diese Aktion braucht mindestens ${needs}. Lassen Sie unterschreiben, oder bitten Sie um eine SMS an Sie.`,
  },
  lapsed: {
    title: 'Abgelaufen',
    sentence: ({ since, hard }, { day }) =>
      hard
        ? `Das Ja ist von Gesetzes wegen abgelaufen (${day(since)}). Fragen Sie im Geschäft, nicht per SMS.`
        : `Das Ja ist zu alt (${day(since)}). Fragen Sie im Geschäft, nicht per SMS.`,
  },
  hourUnknown: {
    title: 'Uhrzeit unbekannt',
    sentence: () =>
      'Die Nummer verrät nicht, wie spät es dort ist. Notieren Sie die Zeitzone auf der Seite der Person.',
  },
  stale: {
    title: 'Verblasst',
    sentence: ({ givenAt, since }, { date }) => `Ja vom ${date(givenAt)}, verblasst seit ${date(since)}.`,
  },
  conversationOver: {
    title: 'Gespräch vorbei',
    sentence: ({ lastWroteAt }, { day }) =>
      lastWroteAt === null
        ? 'Die Person hat Ihnen nie geschrieben, es gibt nichts zu beantworten.'
        : `Hat zuletzt geschrieben: ${day(lastWroteAt)}. Für eine Antwort ist das zu lange her, rufen Sie lieber an.`,
  },
  askedAgain: {
    title: 'Bittet per SMS um ein Ja',
    sentence: () => 'Eine SMS, die um ein Ja bittet, ist selbst Werbung. Fragen Sie im Geschäft oder mit dem Plakat.',
  },
  sameWords: {
    title: 'Hat diese Worte schon',
    sentence: ({ at }, { moment }) =>
      `Genau diese Worte gingen schon hinaus: ${moment(at)}. Ändern Sie den Text, oder senden Sie ihn morgen.`,
  },
  tooOften: {
    title: 'Schon oft genug',
    sentence: ({ sent, most, per, from }, { moment }) =>
      `Schon ${Spelled(sent).toLowerCase()} SMS ${per === 'day' ? 'an diesem Tag' : 'in diesem Monat'}, ${most} ${plural(most, { one: 'ist', other: 'sind' })} das Höchste. Wieder frei: ${moment(from)}.`,
  },
  quietHours: {
    title: 'Dort ist Nacht',
    sentence: ({ from, holiday }, { moment }) =>
      holiday === undefined
        ? `Dort ist Ruhezeit. Geht Ihre Zeit ${moment(from)}, wenn Sie später senden.`
        : `Dort ist ${holiday}, darum geht nichts hinaus. Geht Ihre Zeit ${moment(from)}, wenn Sie später senden.`,
  },
};
