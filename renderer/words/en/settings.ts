/** The settings: their parts, and how the window looks and speaks. */
export const settings = {
  title: 'Settings',
  partsLabel: 'Parts of the settings',
  parts: {
    shop: 'Your shop',
    carriers: 'Who carries texts',
    rules: 'Rules by country',
    team: 'Who works here',
    clock: 'Outside clock',
    backup: 'Backup',
    look: 'Look and language',
    about: 'About Yesbook',
  },
  version: (version: string, under: string) => `Yesbook ${version}, ${under}.`,
  under: { electron: 'in a window of its own', browser: 'in your browser' },
  entries: (entries: string) => `The book has ${entries} entries.`,
  bookIn: (folder: string) => `It lies in ${folder}`,
  noStatistics:
    'No account, no cloud, no statistics. Yesbook speaks to the service that carries your texts, to an outside clock if you chose one, and to nobody else.',
  licences: 'What Yesbook is made of',
  licencesLead:
    'The work of many others is in it, each under its own licence. The texts are in English, as their authors wrote them.',
  showLicences: 'Show the licences',
  noLicenceText: 'This package names its licence and carries no text of it.',
  language: 'Language of this window',
  theme: 'Appearance',
  themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
};
