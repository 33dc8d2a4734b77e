/** The first screen of an empty book. */
export const firstRun = {
  title: 'Yesbook',
  lead: 'The book in which a small shop keeps its customers’ yes.',
  startTitle: 'Start your book',
  startLead: 'A few lines, and you can write down the first yes.',
  shopName: 'Name of your shop',
  shopNameHint: 'As your customers know it. It stands in every text.',
  country: 'Country',
  countryHint: 'Decides the quiet hours and how long a yes lasts. You can change every rule.',
  textLanguage: 'Language of your texts',
  yourName: 'Your name',
  yourNameHint: 'Written beside what you record. May stay empty.',
  start: 'Start your book',
  starting: 'Starting',
  sampleTitle: 'Look around in a sample shop',
  sampleLead:
    'About 200 invented people and three campaigns, with fresh and old yeses, stops and replies. Nothing leaves this computer, and nobody is texted.',
  sampleLater: 'The sample lives in a book of its own. When you have seen enough, start Yesbook with a new folder.',
  sample: 'Look around',
  fetching: 'Writing the sample',
  openAnother: 'You need nothing for this: no account, no provider, no internet.',
};
