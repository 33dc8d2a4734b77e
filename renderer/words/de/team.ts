import type { Words } from '#renderer/words/words.ts';

export const team: Words['team'] = {
  title: 'Wer hier arbeitet',
  lead: 'Die Namen stehen neben dem, was jemand einträgt.',
  nobody: 'Noch steht niemand auf der Liste.',
  name: 'Name',
  add: 'Hinzufügen',
  remove: (name) => `${name} von der Liste nehmen`,
  removed: (name) => `${name} steht nicht mehr auf der Liste. Was eingetragen wurde, behält den Namen.`,
  now: 'Jetzt an der Tastatur',
  nobodyNow: 'Niemand gewählt',
  pinTitle: 'Die PIN der Inhaberin oder des Inhabers',
  pinLead:
    'Mit einer PIN können nur Sie Personen löschen, den Anbieter wechseln, Regeln ändern, eine Sicherung zurückholen oder den Kassenbildschirm verlassen.',
  pinAsked: 'Dafür braucht es die PIN',
  pin: 'PIN',
  currentPin: 'Bisherige PIN',
  newPin: 'Neue PIN',
  again: 'Neue PIN noch einmal',
  differs: 'Die beiden PINs sind nicht gleich. Geben Sie sie noch einmal ein.',
  shape: 'Eine PIN hat vier bis zwölf Ziffern.',
  change: 'PIN ändern',
  set: 'PIN festlegen',
  kept: 'Die PIN ist festgelegt.',
  goOn: 'Weiter',
  notNow: 'Jetzt nicht',
};
