/**
 * The single words that end a consent when they are all someone writes, by language, in plain form.
 *
 * FCC, 47 CFR 64.1200(a)(10): stop, quit, end, revoke, opt out, cancel, unsubscribe are revocation per se.
 * Twilio, "Twilio support for opt-out keywords": STOP, UNSUBSCRIBE, END, QUIT, STOPALL, REVOKE, OPTOUT, CANCEL.
 * AWS End User Messaging, "Required opt-out keywords": adds ARRET, REMOVE, OPT-OUT.
 * The words of the other languages are those their providers and shops print in messages; they are common usage.
 */
export const stopWordsByLanguage = {
  en: 'stop stopall unsubscribe unsub end quit revoke optout cancel cancelall remove endall',
  de: 'stopp abmelden abmeldung abbestellen abbestellung austragen kuendigen kundigen',
  fr: 'arret arrete arreter arretez desabonner desabonnement desinscrire desinscription',
  es: 'baja parar pare cancelar alto',
  it: 'basta cancella cancellami disiscrivi disiscrivimi disiscrizione fermati',
  nl: 'afmelden afmelding uit uitschrijven stoppen',
  pt: 'sair parar pare cancelar descadastrar remover',
  sv: 'stopp avsluta avregistrera avanmal',
  da: 'afmeld afmelding afslut frameld',
  nb: 'avmeld avslutt meldav',
  fi: 'lopeta peru peruuta poista',
  pl: 'rezygnuje rezygnacja wypisz anuluj wylacz',
  cs: 'odhlasit odhlaseni zrusit konec ukoncit',
  el: 'διαγραφη διακοπη σταματα στοπ τελοσ ακυρωση',
  hu: 'leiratkozas leiratkozom lemondas lemond vege torles',
  ro: 'dezabonare dezabonez dezaboneaza renunt anulare opreste',
  tr: 'iptal ret red durdur vazgec cikis',
  uk: 'стоп відписатися відписка відпишіть скасувати',
  ru: 'стоп отписаться отписка отпишите отмена хватит',
  ar: 'توقف قف ايقاف الغاء',
} as const;

/** What Twilio blocks by itself, even while the shop's computer is off. */
export const twilioStopWords: ReadonlySet<string> = new Set(
  'stop unsubscribe end quit stopall revoke optout cancel'.split(' '),
);
