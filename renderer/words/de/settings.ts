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
  },
  language: 'Sprache dieses Fensters',
  theme: 'Aussehen',
  themes: { system: 'Wie der Computer', light: 'Hell', dark: 'Dunkel' },
};
