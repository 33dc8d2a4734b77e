import type { Words } from '#renderer/words/words.ts';
import { plural } from './plural.ts';

export const sends: Words['sends'] = {
  title: 'Senden',
  leadNothing: 'Gerade geht nichts hinaus.',
  leadRunning: (count) => plural(count, { one: 'Ein Versand läuft.', other: `${count} Versände laufen.` }),
  leadPaused: (count) =>
    plural(count, { one: 'Ein Versand wartet auf Sie.', other: `${count} Versände warten auf Sie.` }),
  write: 'SMS schreiben',
  drafts: 'In Arbeit',
  running: 'Geht hinaus',
  scheduled: 'Wartet auf seine Zeit',
  past: 'Verschickt',
  pastMore: (number) => `Von ${number} insgesamt die neuesten.`,
  campaign: 'Aktion',
  when: 'Wann',
  people: 'Personen',
  delivered: 'Angekommen',
  failed: 'Nicht angekommen',
  unknown: 'Ungewiss',
  goOn: 'Weiterschreiben',
  throwAway: 'Wegwerfen',
  thrownAway: 'Der Text ist weggeworfen.',
  noCampaign: 'Keine Aktion gewählt',
  progress: (worked, all) => `${worked} von ${all} durchgegangen`,
  practice: 'Übung',
  cancelled: 'abgebrochen',
  quietHours: (countries) => (countries === '' ? 'Ruhezeiten' : `Ruhezeiten (${countries})`),
  oftenEnough: 'der vereinbarten Zahl von SMS',
  plannedFor: (planned, from, why) => `Geplant für ${planned}. Hinaus geht sie ab ${from}, wegen ${why}.`,
  notBefore: (from, why) => `Vor ${from} geht nichts hinaus, wegen ${why}.`,
  pauses: {
    owner: 'Von Ihnen angehalten.',
    noCredit: 'Angehalten, weil Ihr Guthaben beim Anbieter aufgebraucht ist. Laden Sie es auf, dann weiter.',
    badCredentials:
      'Angehalten, weil der Anbieter Ihre Zugangsdaten oder Ihren Absender nicht annimmt. Berichtigen Sie sie in den Einstellungen, dann weiter.',
    repliesNotChecked:
      'Angehalten, weil die Antworten nicht zu lesen waren und eine ein Stopp sein kann. Es geht weiter, sobald sie zu lesen sind.',
    offline: 'Angehalten, weil der Anbieter nicht zu erreichen ist. Weiter geht es, wenn dieser Computer online ist.',
    missedTime: 'Die Zeit verging, während Yesbook geschlossen war. Senden Sie jetzt weiter, oder brechen Sie ab.',
  },
  emptyTitle: 'Noch nichts verschickt',
  empty: 'Hier steht jede SMS, die Sie verschicken: wer sie bekam, wer nicht und warum.',
  noCampaignYet: 'Eine SMS gehört zu einer Aktion, zu der man Ja gesagt hat. Legen Sie zuerst eine an.',
  noProviderYet: 'Noch niemand verschickt Ihre SMS. Wählen Sie in den Einstellungen; der Übungsbetrieb kostet nichts.',
  toCampaigns: 'Aktion anlegen',
  toSettings: 'Einstellungen öffnen',
};
