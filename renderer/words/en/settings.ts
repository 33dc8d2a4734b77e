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
  },
  language: 'Language of this window',
  theme: 'Appearance',
  themes: { system: 'As the computer', light: 'Light', dark: 'Dark' },
};
