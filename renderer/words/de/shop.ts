import type { Words } from '#renderer/words/words.ts';

export const shop: Words['shop'] = {
  title: 'Ihr Geschäft',
  name: 'Name',
  country: 'Land',
  language: 'Sprache Ihrer SMS',
  timeZone: 'Zeitzone',
  address: 'Anschrift',
  addressHint: 'Steht auf Formularen, Plakaten und Nachweisen.',
  email: 'E-Mail',
  phone: 'Telefon',
  privacyUrl: 'Webadresse Ihrer Datenschutzhinweise',
  termsUrl: 'Webadresse Ihrer Bedingungen',
  colour: 'Farbe von Plakaten und Formularen',
  colourHint: 'Die Farbe Ihres Schilds oder Ihrer Tüten. Weiß muss darauf lesbar sein.',
  optional: 'Darf leer bleiben.',
  save: 'Speichern',
  saving: 'Wird gespeichert',
  saved: 'Ihr Geschäft steht im Buch.',
};
