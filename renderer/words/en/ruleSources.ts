import type { SourceKey } from '#shared/rules/countryTable.ts';

/** Where a rule stands written, as it is called there, or that it stands nowhere. */
export const ruleSources: Readonly<Record<SourceKey, string>> = {
  fccHours: '47 CFR 64.1200(c)(1): 8 to 21 at the called party’s location',
  fccRevoke: '47 CFR 64.1200(a)(10): within 10 business days',
  fccRelationship: '47 CFR 64.1200(f)(5): 18 months after a purchase, 3 after an inquiry',
  florida: 'Fla. Stat. 501.616(6): at most 3 in 24 hours on the same matter; Oklahoma and Maryland alike',
  stateHours: 'Drop Cowboy, State calling restrictions guide (November 2025)',
  stateTexts: 'Referrizer, TCPA quiet hours and state-specific rules for text campaigns',
  stateCalls: 'ClickPoint, Telemarketing calling restrictions and hours by state (July 2025)',
  stateHolidays: 'Contact Center Compliance, Restricted call dates by state',
  clickSend: 'ClickSend’s messaging policy refuses permission older than two years',
  ftcRecords: '16 CFR 310.5: records for five years; Virginia gives an opt-out ten years’ effect',
  caslAge:
    'CASL, s. 10(10) and (14): implied consent ends 2 years after a purchase, 6 months after an inquiry; express does not expire',
  caslStop: 'CASL, s. 11(3): without delay, at the latest within 10 business days',
  crtcHours: 'CRTC, Unsolicited Telecommunications Rules: hours for calls, taken over for texts',
  germanCourts:
    'LG München I (about 1.5 years), LG Berlin (2 years), AG Bonn and AG München 161 C 12736/22 (4 years); but BGH III ZR 196/17: no lapse by time alone',
  asGermany: 'no figure found in the country’s own law; as in Germany',
  uwg7a: 'Section 7a UWG: five years from the yes and after every use (phone calls, taken over for texts)',
  frenchHours:
    'Marketing texts in France: not from 22 to 8, not on Sundays, not on public holidays (Brevo, API reference)',
  cnil: 'CNIL: three years after the last contact; opt-outs rather as hashes',
  ico: 'ICO, Direct marketing guidance: consent does not last for ever; six months as a rule of thumb',
  limitation: 'Limitation Act 1980, s. 5: six years',
  irishRegulations: 'S.I. 336/2011, reg. 13: a customer’s number lapses when not used for 12 months',
  gdprWithdraw: 'GDPR Art. 7(3): withdrawing is as easy as giving, and holds from then on',
  spamAct: 'Spam Act 2003 (Australia), Schedule 2 s. 6: within 5 business days',
  acmaHours: 'Telemarketing and Research Calls Industry Standard 2017: hours for calls, taken over for texts',
  newZealandStop: 'Unsolicited Electronic Messages Act 2007, s. 9: within 5 working days',
  inquiryWeak: 'an inquiry is no consent in this country; kept as short as the shortest rule that knows one',
  custom: 'what providers and the trade keep to; no figure found in the law',
};
