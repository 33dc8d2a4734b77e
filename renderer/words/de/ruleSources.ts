import type { Words } from '#renderer/words/words.ts';

/** A law keeps its own name, what it says is told in German. */
export const ruleSources: Words['rules']['sources'] = {
  fccHours: '47 CFR 64.1200(c)(1) (USA): 8 bis 21 Uhr am Ort der angerufenen Person',
  fccRevoke: '47 CFR 64.1200(a)(10) (USA): binnen 10 Werktagen',
  fccRelationship: '47 CFR 64.1200(f)(5) (USA): 18 Monate nach einem Kauf, 3 nach einer Anfrage',
  florida: 'Fla. Stat. 501.616(6): höchstens 3 in 24 Stunden zur selben Sache; ebenso Oklahoma und Maryland',
  stateHours: 'Drop Cowboy, Leitfaden zu Anrufzeiten der US-Staaten (November 2025)',
  stateTexts: 'Referrizer, Ruhezeiten nach dem TCPA und Regeln der US-Staaten für SMS',
  stateCalls: 'ClickPoint, Beschränkungen und Zeiten für Werbeanrufe nach US-Staaten (Juli 2025)',
  stateHolidays: 'Contact Center Compliance, Tage mit Anrufverbot nach US-Staaten',
  clickSend: 'ClickSend nimmt nach seinen Regeln keine Einwilligung an, die älter als zwei Jahre ist',
  ftcRecords: '16 CFR 310.5 (USA): Aufzeichnungen fünf Jahre lang; in Virginia wirkt ein Stopp zehn Jahre',
  caslAge:
    'CASL (Kanada), Abschnitt 10(10) und (14): eine stillschweigende Einwilligung endet 2 Jahre nach einem Kauf, 6 Monate nach einer Anfrage; eine ausdrückliche läuft nicht ab',
  caslStop: 'CASL (Kanada), Abschnitt 11(3): unverzüglich, spätestens binnen 10 Werktagen',
  crtcHours: 'CRTC (Kanada), Unsolicited Telecommunications Rules: Zeiten für Anrufe, für SMS übernommen',
  germanCourts:
    'LG München I (etwa 1,5 Jahre), LG Berlin (2 Jahre), AG Bonn und AG München 161 C 12736/22 (4 Jahre); aber BGH III ZR 196/17: kein Ablauf allein durch Zeit',
  uwg7a: '§ 7a UWG: fünf Jahre ab der Einwilligung und nach jeder Verwendung (Telefonanrufe, für SMS übernommen)',
  frenchHours:
    'Werbe-SMS in Frankreich: nicht von 22 bis 8 Uhr, nicht an Sonntagen und Feiertagen (Brevo, API-Dokumentation)',
  cnil: 'CNIL (Frankreich): drei Jahre nach dem letzten Kontakt; Abmeldungen eher als Prüfsummen',
  ico: 'ICO (Vereinigtes Königreich), Leitfaden zur Direktwerbung: Eine Einwilligung gilt nicht für immer; sechs Monate als Faustregel',
  limitation: 'Limitation Act 1980 (Vereinigtes Königreich), Abschnitt 5: sechs Jahre',
  irishRegulations:
    'S.I. 336/2011 (Irland), Vorschrift 13: Die Nummer einer Kundin verfällt, wenn sie 12 Monate nicht genutzt wird',
  gdprWithdraw: 'DSGVO, Art. 7 Abs. 3: Widerrufen ist so einfach wie Einwilligen und gilt von da an',
  spamAct: 'Spam Act 2003 (Australien), Anhang 2 Abschnitt 6: binnen 5 Werktagen',
  acmaHours:
    'Telemarketing and Research Calls Industry Standard 2017 (Australien): Zeiten für Anrufe, für SMS übernommen',
  newZealandStop: 'Unsolicited Electronic Messages Act 2007 (Neuseeland), Abschnitt 9: binnen 5 Werktagen',
  asGermany: 'keine Zahl im Recht des Landes gefunden; wie in Deutschland',
  inquiryWeak:
    'eine Anfrage ist in diesem Land keine Einwilligung; so kurz gehalten wie die kürzeste Regel, die eine kennt',
  custom: 'woran sich Anbieter und Branche halten; keine Zahl im Gesetz gefunden',
};
