import type { Words } from '#renderer/words/words.ts';

export const settings: Words['settings'] = {
  title: 'Einstellungen',
  partsLabel: 'Teile der Einstellungen',
  parts: {
    shop: 'Ihr Geschäft',
    carriers: 'Wer verschickt',
    rules: 'Regeln je Land',
    team: 'Wer hier arbeitet',
    clock: 'Uhr von außen',
    backup: 'Sicherung',
    look: 'Aussehen und Sprache',
    about: 'Über Yesbook',
  },
  version: (version, under) => `Yesbook ${version}, ${under}.`,
  under: { electron: 'in einem eigenen Fenster', browser: 'in Ihrem Browser' },
  entries: (entries) => `Das Buch hat ${entries} Einträge.`,
  bookIn: (folder) => `Es liegt in ${folder}`,
  noStatistics:
    'Kein Konto, keine Cloud, keine Statistik. Yesbook spricht mit dem Dienst, der Ihre SMS verschickt, mit einer Uhr von außen, wenn Sie eine gewählt haben, und mit niemandem sonst.',
  licences: 'Woraus Yesbook besteht',
  licencesLead:
    'Darin steckt die Arbeit vieler anderer, jede unter ihrer eigenen Lizenz. Die Texte sind englisch, wie ihre Verfasser sie schrieben.',
  showLicences: 'Lizenzen zeigen',
  noLicenceText: 'Dieses Paket nennt seine Lizenz, enthält aber ihren Text nicht.',
  language: 'Sprache dieses Fensters',
  theme: 'Aussehen',
  themes: { system: 'Wie der Computer', light: 'Hell', dark: 'Dunkel' },
};
