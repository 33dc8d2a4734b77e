import type { Facts } from '#shared/facts.ts';

/** A made-up shop: everyone in it is invented, and the numbers are those set aside for fiction. */
export type SampleShop = {
  readonly description: Facts['shop.described'];
  readonly staff: readonly string[];
  readonly place: string;
  /** What staff wrote down of a yes they heard. */
  readonly spoken: string;
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  /** The nth mobile number of the range set aside for fiction. */
  readonly mobile: (n: number) => string;
  readonly landline: (n: number) => string;
  readonly campaigns: readonly SampleCampaign[];
  readonly stops: readonly string[];
  readonly unsure: readonly string[];
  readonly chat: readonly string[];
};

export type SampleCampaign = {
  readonly name: string;
  readonly keyword: string;
  readonly perMonth: number;
  /** Oldest first; each takes over from the one before. */
  readonly wordings: readonly string[];
  readonly texts: readonly string[];
};

/** Ofcom sets 07700 900000 to 900999 and 01632 960000 to 960999 aside for drama. */
export const englishShop: SampleShop = {
  description: {
    name: 'Hollis & Daughter',
    country: 'GB',
    language: 'en',
    timeZone: 'Europe/London',
    address: '14 Mill Lane, Ludlow SY8 1DZ',
    email: 'hello@hollis.example',
    phone: '01632 960100',
  },
  staff: ['Ines', 'Tom'],
  place: 'At the counter, Mill Lane',
  spoken: 'Said yes while paying.',
  firstNames:
    'Amelia Bartholomew Chidi Dev Elspeth Florian Gwen Hana Ivo Joan Kasia Lev Marjorie Nora Owen Petra Quentin Rosa Sam Tess Una Vera Will Ximena Yusuf Zoë Callum Farah George Brenda Ruth Dan Theo Priya Aoife Malik Bronwen Ciarán Dorothy Emeka'.split(
      ' ',
    ),
  lastNames:
    'Hartley Ashdown Eze Patel Rowe Weber Pryce Suzuki Marek Lister Nowak Sato Finch Quill Batt Holm Okafor Lindqvist Whitlock Goddard Speight Holloway Tandy Marchetti Reid Aziz Amos Yeo Banks Byrne Thackeray Ferreira Oduya Lacey Winterbourne'.split(
      ' ',
    ),
  mobile: (n) => `+447700900${String(n).padStart(3, '0')}`,
  landline: (n) => `+441632960${String(n).padStart(3, '0')}`,
  campaigns: [
    {
      name: 'Friday bread',
      keyword: 'BREAD',
      perMonth: 5,
      wordings: [
        'Hollis & Daughter may text me on Fridays about the bread of the day. About four texts a month. I can stop any time by replying STOP.',
        'Hollis & Daughter may text me on Fridays about the bread of the day and how long it lasts. Up to five texts a month, message rates may apply. I can stop any time by replying STOP or telling the shop.',
      ],
      texts: [
        'Hi {firstName|there}, Friday bread is out: seeded rye and a tin loaf. Until two o’clock.',
        'Morning {firstName|there}, sourdough and walnut today. We keep one back if you answer before ten.',
        'Hi {firstName|there}, it is olive and rosemary this Friday. See you at the counter.',
      ],
    },
    {
      name: 'Christmas orders',
      keyword: 'XMAS',
      perMonth: 4,
      wordings: [
        'Hollis & Daughter may text me when Christmas orders open. I can stop any time by replying STOP.',
        'Hollis & Daughter may text me when Christmas orders open and before they close. I can stop any time by replying STOP.',
        'Hollis & Daughter may text me when Christmas orders open and before they close. Up to four texts between November and Christmas. I can stop any time by replying STOP or telling the shop.',
      ],
      texts: ['Hi {firstName|there}, Christmas orders are open: stollen, panettone and the plum loaf.'],
    },
    {
      name: 'Last loaves',
      keyword: 'LOAVES',
      perMonth: 8,
      wordings: [
        'Hollis & Daughter may text me in the afternoon when loaves are left at half price. Up to eight texts a month. I can stop any time by replying STOP or telling the shop.',
      ],
      texts: ['Hi {firstName|there}, nine loaves left at half price, until we close at five.'],
    },
  ],
  stops: ['STOP', 'Stop. Thank you', 'please stop texting me', 'Unsubscribe', 'take me off your list'],
  unsure: ['Will stop by for 2 sourdough', 'Not on sundays please love I sleep in', 'who is this'],
  chat: ['Do you have gluten free?', 'Can you keep a rye for me until 3', 'Are you open on bank holiday'],
};

/** The Bundesnetzagentur sets (0)171 39200 00–99, (0)176 040690 00–99 and (0)30 23125 000–999 aside for films. */
export const germanShop: SampleShop = {
  description: {
    name: 'Backhaus Hollis',
    country: 'DE',
    language: 'de',
    timeZone: 'Europe/Berlin',
    address: 'Mühlgasse 14, 97070 Würzburg',
    email: 'hallo@hollis.example',
    phone: '030 23125100',
  },
  staff: ['Ines', 'Tom'],
  place: 'An der Theke, Mühlgasse',
  spoken: 'Hat beim Bezahlen Ja gesagt.',
  firstNames:
    'Anneliese Bartholomäus Ceyda Dörte Emil Florian Gesine Hatice Ivo Jürgen Käthe Lev Marie Nora Otto Petra Rosa Sören Theresa Ulrich Veronika Wolfgang Yusuf Zoë Björn Änne Günther Frieda Mehmet Ludmila'.split(
      ' ',
    ),
  lastNames:
    'Hartmann Aschenbrenner Özdemir Petersen Röder Weber Prinz Schäfer Marek Lindner Nowak Sauer Fink Quandt Bäumler Holm Krüger Lindqvist Weißhaupt Gärtner Specht Holländer Tandler Marchetti Riedl Aydın'.split(
      ' ',
    ),
  mobile: (n) => (n < 100 ? `+4917139200${two(n)}` : `+49176040690${two(n - 100)}`),
  landline: (n) => `+493023125${String(n).padStart(3, '0')}`,
  campaigns: [
    {
      name: 'Freitagsbrot',
      keyword: 'BROT',
      perMonth: 5,
      wordings: [
        'Backhaus Hollis darf mir freitags per SMS schreiben, welches Brot es gibt. Etwa vier SMS im Monat. Ich kann jederzeit mit STOPP abbestellen.',
        'Backhaus Hollis darf mir freitags per SMS schreiben, welches Brot es gibt und wie lange es reicht. Höchstens fünf SMS im Monat. Ich kann jederzeit mit STOPP oder im Laden abbestellen.',
      ],
      texts: [
        'Hallo {firstName|zusammen}, heute gibt es Saatenroggen und Kastenbrot, solange es reicht.',
        'Guten Morgen {firstName|zusammen}, heute Sauerteig mit Walnuss. Wer vor zehn antwortet, bekommt eins zurückgelegt.',
        'Hallo {firstName|zusammen}, diesen Freitag Olive und Rosmarin. Bis gleich an der Theke.',
      ],
    },
    {
      name: 'Weihnachtsbestellung',
      keyword: 'ADVENT',
      perMonth: 4,
      wordings: [
        'Backhaus Hollis darf mir per SMS schreiben, wenn die Weihnachtsbestellung beginnt. Ich kann jederzeit mit STOPP abbestellen.',
        'Backhaus Hollis darf mir per SMS schreiben, wenn die Weihnachtsbestellung beginnt und bevor sie endet. Ich kann jederzeit mit STOPP abbestellen.',
        'Backhaus Hollis darf mir per SMS schreiben, wenn die Weihnachtsbestellung beginnt und bevor sie endet. Höchstens vier SMS zwischen November und Weihnachten. Ich kann jederzeit mit STOPP oder im Laden abbestellen.',
      ],
      texts: ['Hallo {firstName|zusammen}, ab heute Weihnachtsbestellung: Stollen, Panettone und Früchtebrot.'],
    },
    {
      name: 'Letzte Brote',
      keyword: 'REST',
      perMonth: 8,
      wordings: [
        'Backhaus Hollis darf mir nachmittags per SMS schreiben, wenn Brote zum halben Preis übrig sind. Höchstens acht SMS im Monat. Ich kann jederzeit mit STOPP oder im Laden abbestellen.',
      ],
      texts: ['Hallo {firstName|zusammen}, noch neun Brote zum halben Preis, bis wir um fünf schließen.'],
    },
  ],
  stops: ['STOPP', 'Bitte keine SMS mehr', 'Stop. Danke', 'Abmelden', 'bitte streichen Sie mich'],
  unsure: ['Ich stoppe nachher kurz bei euch', 'Nicht am Sonntag bitte', 'wer ist da'],
  chat: ['Habt ihr auch glutenfrei?', 'Könnt ihr mir ein Roggen zurücklegen', 'Habt ihr am Feiertag offen'],
};

const two = (n: number): string => String(n).padStart(2, '0');
