import type { ColumnKind } from './columns.ts';

/** Lower case, without accents and without what people put between words: "Handy-Nr." and "handy nr" are one heading. */
export const fold = (heading: string): string =>
  heading
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const set = (words: string): ReadonlySet<string> => new Set(words.split('|').map(fold));

/**
 * Headings as till systems, address books, newsletter tools and shop owners write them, in the languages of the
 * countries Yesbook knows. Order matters: where a file has two, the earlier one here is taken.
 */
export const headings: Readonly<Record<ColumnKind, ReadonlySet<string>>> = {
  phone: set(
    'mobile|mobile phone|mobile number|mobile no|mobil|mobilnummer|mobiltelefon|mobilnr|mobil nr|handy|handynummer|' +
      'handynr|handy nr|natel|cell|cell phone|cellphone|cell number|phone mobile|telefon mobil|tel mobil|mobile tel|' +
      'portable|tel portable|telephone portable|movil|telefono movil|celular|cellulare|numero di cellulare|telemovel|' +
      'mobiel|mobiele nummer|gsm|gsm nummer|telefon komorkowy|komorka|numer komorki|mobilni telefon|matkapuhelin|' +
      'mobilnummer sms|sms|sms nummer|sms number|whatsapp|whatsapp nummer|κινητο|cep telefonu|cep|' +
      'telefon mobil privat|mobiltelefon privat|tel|tel 2|phone|phone number|phone no|phone 1 value|telephone|telephone number|contact number|number|' +
      'telefon|telefonnummer|telefonnr|telefon nr|tel nr|tel nummer|rufnummer|telefon 1|nummer|' +
      'numero de telephone|telephone 1|numero|telefono|numero de telefono|numero di telefono|telefone|' +
      'telefoon|telefoonnummer|telefonnummer 1|numer telefonu|nr telefonu|puhelin|puhelinnumero|τηλεφωνο|telefon numarasi|msisdn|e164|' +
      'home phone|business phone|telefon privat|telefon geschaftlich|festnetz|landline',
  ),
  name: set(
    'name|full name|fullname|customer|customer name|contact|contact name|display name|kunde|kundin|kundenname|kontakt|' +
      'anzeigename|vor und nachname|vorname nachname|vorname name|name vorname|nachname vorname|ansprechpartner|gast|' +
      'fn|nom complet|nom et prenom|client|cliente|nombre completo|nombre y apellidos|nome completo|nome e cognome|' +
      'naam|volledige naam|imie i nazwisko|imie nazwisko|namn|navn|nimi|ονομα|ονοματεπωνυμο|ad soyad|adi soyadi',
  ),
  firstName: set(
    'first name|firstname|first|given name|forename|vorname|rufname|n given|prenom|nombre|nome|voornaam|imie|fornamn|' +
      'fornavn|etunimi|μικρο ονομα|ad|adi',
  ),
  lastName: set(
    'last name|lastname|last|surname|family name|nachname|familienname|zuname|n family|nom|nom de famille|apellido|' +
      'apellidos|cognome|apelido|sobrenome|achternaam|nazwisko|efternamn|etternavn|efternavn|sukunimi|επωνυμο|soyad|soyadi',
  ),
  language: set(
    'language|lang|locale|sprache|korrespondenzsprache|langue|idioma|lingua|taal|jezyk|sprak|sprog|kieli|γλωσσα|dil',
  ),
  note: set(
    'note|notes|comment|comments|remark|remarks|notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|' +
      'hinweis|commentaire|remarque|nota|notas|observaciones|commento|opmerking|opmerkingen|uwagi|notatka|σημειωσεις|not',
  ),
  optedOut: set(
    'opted out|opt out|optout|unsubscribed|unsubscribe|stop|stopped|said stop|do not contact|do not text|dnc|blocked|' +
      'blacklist|blocklist|suppressed|no sms|sms opt out|abgemeldet|abgemeldet von sms|abbestellt|widerrufen|widerruf|widerspruch|' +
      'gesperrt|sperre|sperrliste|werbesperre|sms sperre|keine sms|keine werbung|stopp|austragen|ausgetragen|hat stopp gesagt|' +
      'desabonne|desinscrit|desinscription|opposition|baja|dado de baja|disiscritto|cancellato|afgemeld|uitgeschreven|' +
      'wypisany|rezygnacja|avregistrerad|avmeldt|frameldt|abonelikten cikti',
  ),
  optedOutAt: set(
    'said stop on|said stop at|stopp gesagt am|opted out at|opted out on|unsub time|opt out date|optout date|unsubscribed at|unsubscribed on|unsub date|stop date|abgemeldet am|' +
      'abmeldung|abmeldedatum|widerrufen am|widerruf am|gesperrt am|abbestellt am|stopp am|desabonne le|fecha de baja',
  ),
  saidYes: set(
    'opted in|opt in|optin|opt in sms|sms opt in|consent|sms consent|consented|subscribed|subscriber|permission|' +
      'accepts sms marketing|sms marketing|agreed|einwilligung|sms einwilligung|einverstanden|einverstandnis|zustimmung|' +
      'zugestimmt|erlaubnis|sms erlaubnis|angemeldet|werbeeinwilligung|sms ja|hat ja gesagt|ja gesagt|ja|said yes|yes|' +
      'claims a yes|behauptet ein ja|consentement|abonne|' +
      'consentimiento|consenso|toestemming|zgoda|samtycke|samtykke|suostumus|συγκαταθεση|onay',
  ),
  campaign: set(
    'campaign of the yes|aktion des ja|campaign|campaigns|list|lists|list name|group|groups|segment|tag|tags|purpose|kampagne|aktion|aktionen|liste|gruppe|' +
      'verteiler|zweck|campagne|campana|lista|campagna|campanha|kampania|kampanj|kampanje',
  ),
  saidYesAt: set(
    'said yes on|said yes at|opted in at|opted in on|optin time|sms consent timestamp|opt in date|optin date|consent date|consented at|date of consent|consent given|subscribed at|' +
      'subscribed on|subscription date|signup date|sign up date|joined|joined on|date of yes|einwilligung am|einwilligungsdatum|' +
      'datum der einwilligung|datum einwilligung|einwilligung vom|zugestimmt am|zustimmung am|angemeldet am|anmeldedatum|anmeldung am|ja gesagt am|ja am|' +
      'date de consentement|fecha de consentimiento|data consenso|datum toestemming|data zgody|' +
      'opt in datum|optin datum|einwilligung datum|doi datum|doi am|double opt in am|double opt in datum|bestatigt am|' +
      'bestatigungsdatum|ja seit|confirmed at|confirmed on|confirm time|confirmation date|opt in time|opted in date|yes since',
  ),
};

/** What any date may stand under; it says nothing of what happened then. */
export const dateHeadings: ReadonlySet<string> = set(
  'date|date time|timestamp|when|on|since|datum|datum uhrzeit|zeitpunkt|zeitstempel|wann|am|vom|seit|le|fecha|data|' +
    'dato|paivamaara|paivays|ημερομηνια|tarih',
);
