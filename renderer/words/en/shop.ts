/** The form about the shop itself, in Settings. */
export const shop = {
  title: 'Your shop',
  name: 'Name',
  country: 'Country',
  language: 'Language of your texts',
  timeZone: 'Time zone',
  address: 'Address',
  addressHint: 'Printed on forms, posters and proofs.',
  email: 'E-mail',
  phone: 'Telephone',
  privacyUrl: 'Web address of your privacy notice',
  termsUrl: 'Web address of your terms',
  optional: 'May stay empty.',
  save: 'Save',
  saving: 'Saving',
  saved: 'Your shop is written in the book.',
};
