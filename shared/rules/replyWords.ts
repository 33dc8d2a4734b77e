import type { Language } from '#shared/facts.ts';

/**
 * What people write back, word by word, by language. Lists are of single words, written as people write them; the reader
 * compares their plain forms, so accents and capitals do not matter.
 */
export type ReplyWords = {
  /** Ends the consent when it is all someone writes, and asks a question when it stands at either end of a few more words. */
  readonly stop: string;
  /** Ends it only when it is all someone writes: in a sentence these words mean all sorts of things. */
  readonly alone: string;
  /** Even alone it may mean something else: the owner decides. */
  readonly doubtful?: string;
  /** Means nothing but leaving a list. */
  readonly leave: string;
  /** Asks to end something. */
  readonly end: string;
  /** What is to end: texts, and the sending of them. */
  readonly texts: string;
  readonly not: string;
  readonly more: string;
  readonly why: string;
  /** Greetings, thanks, politeness: beside a stop word they change nothing. */
  readonly courtesy: string;
  /** Words that a stop word may bring along: stop all, stop now. */
  readonly along: string;
  readonly start: string;
  readonly help: string;
  readonly yes: string;
  readonly no: string;
  readonly source: string;
};

const custom = 'common usage; the words shops and providers print';

export const replyWords: Readonly<Record<Language, ReplyWords>> = {
  en: {
    stop: 'stop stopall',
    alone: 'end quit cancel revoke remove delete unsub cancelall endall discontinue',
    doubtful: 'enough spam block blocked reported halt unwanted off',
    leave: 'unsubscribe optout unsub unsubscribing',
    end: 'stop quit cease discontinue end cancel halt',
    texts:
      'text texts texting txting txt txts message messages messaging msg msgs sms smses sending spamming spam contacting bothering harassing pestering reminders alerts notifications promotions promos ads marketing adverts subscription newsletters newsletter',
    not: 'no not dont never without',
    more: '',
    why: 'why when did didnt have havent has',
    courtesy:
      'please pls plz plse thanks thank thx ty you cheers hi hello hey dear good morning afternoon evening sir madam sorry ok okay kindly regards best sincerely kind yours much very many so and just will u',
    along:
      'now all texts text sms messages message msgs alerts reminders notifications promotions promos ads spam immediately asap forever everything completely already subscription',
    start: 'start unstop restart resume subscribe resubscribe optin begin',
    help: 'help info',
    yes: 'yes y yep yeah confirm confirmed agree agreed sure',
    no: 'no n nope decline declined',
    source:
      '47 CFR 64.1200(a)(10); Twilio, "Support for opt-out keywords"; AWS End User Messaging, "Required opt-out keywords"',
  },
  de: {
    stop: 'stopp stoppe stoppen',
    alone: 'beenden kündigen kuendigen löschen loeschen austragen widerruf widerrufe',
    doubtful: 'genug aufhören aufhoeren ende schluss',
    leave: 'abmelden abmeldung abbestellen abbestellung abbestelle austragen abmelde abgemeldet',
    end: 'stoppen stoppt stoppe stop beenden beendet beende unterlassen unterlasst einstellen schluss verschont',
    texts:
      'sms nachricht nachrichten mitteilungen werbung werbesms werbenachrichten newsletter schreiben schreibt schicken schickt senden sendet texte angebote spam kontaktieren kontaktiert simsen infos zusenden zuschicken benachrichtigungen',
    not: 'kein keine keinen keinerlei nicht nie niemals',
    more: 'mehr weitere weiteren länger laenger wieder jemals',
    why: 'warum wieso weshalb wann hat haben habt',
    courtesy:
      'bitte danke dank vielen herzlichen hallo hi servus moin grüezi guten tag morgen abend liebe lieber liebes sehr geehrte damen herren team lg mfg vg gruß grüße gruss gruesse viele beste freundliche mit freundlichen grüßen und ok okay entschuldigung sorry schöne herzliche ihr euer',
    along:
      'alle alles jetzt sofort sms nachrichten werbung die der das den dem mir endlich ab heute von euch ihnen newsletter service dienst',
    start: 'starten anmelden weitermachen wiederaufnehmen',
    help: 'hilfe',
    yes: 'ja jo jawohl gerne gern bestätige bestätigt einverstanden',
    no: 'nein nö nee',
    source: custom,
  },
  fr: {
    stop: 'arrêt arrête arrêter arrêtez',
    alone: 'annuler résilier terminer supprimer',
    doubtful: 'assez marre suffit fin',
    leave: 'désabonner désabonnement désinscrire désinscription désabonnez désinscrivez désinscris désabonne',
    end: 'stop arrêt arrête arrêter arrêtez cessez cesser cesse stopper stoppez',
    texts:
      'sms message messages texto textos envoyer envoyez envoi envois pub pubs publicité publicités écrire contacter spam newsletter promos solliciter sollicitations',
    not: 'pas plus aucun jamais',
    more: 'plus jamais',
    why: 'pourquoi quand avez as',
    courtesy:
      'svp stp merci s il vous te plaît plait bonjour bonsoir salut beaucoup cordialement bonne journée madame monsieur ok désolé désolée de et',
    along: 'tout tous toutes les ces sms messages textos pub publicité maintenant immédiatement vos à la le des au',
    start: 'démarrer reprendre commencer réabonner inscrire',
    help: 'aide',
    yes: 'oui ouais confirme',
    no: 'non',
    source: 'CNIL, "SMS à caractère commercial"; AWS End User Messaging, "Required opt-out keywords" (ARRET)',
  },
  es: {
    stop: 'detener detengan',
    alone: 'baja parar pare paren cancelar cancelen basta terminar eliminar borrar bórrame anular',
    doubtful: 'alto suficiente',
    leave: 'desuscribir desuscribirme desuscribirse desinscribir desapuntarme',
    end: 'paren parar parad basta detener detengan detenga cesen cancelar cancelen suspendan',
    texts:
      'sms mensaje mensajes texto textos enviar envíen enviarme mandar manden mandarme escribir escribirme publicidad promociones spam contactar llamar molestar',
    not: 'no nunca ningún ninguno sin',
    more: 'más jamás nunca',
    why: 'qué cuándo han has',
    courtesy:
      'por favor porfavor porfa gracias muchas hola buenos buenas días tardes noches saludos perdón ok señor señora y un saludo',
    along: 'ya todo todos ahora sms mensajes los las estos esta inmediatamente publicidad de la servicio el darme dar',
    start: 'iniciar empezar alta reanudar comenzar',
    help: 'ayuda',
    yes: 'sí si confirmo acepto vale',
    no: 'no',
    source: custom,
  },
  it: {
    stop: 'fermatevi smettetela',
    alone: 'basta cancella cancellami cancellatemi annulla disdetta disdire rimuovi rimuovimi elimina eliminami',
    doubtful: 'sufficiente',
    leave: 'disiscrivi disiscrivimi disiscrivermi disiscrizione disiscrivetemi disiscriversi disiscrivere',
    end: 'smettete smettere smettetela smetti smettila basta fermate fermare fermatevi cessate stop interrompete finitela',
    texts:
      'sms messaggio messaggi inviare inviarmi inviate mandare mandarmi mandate scrivere scrivermi scrivete pubblicità spam promozioni contattare contattarmi',
    not: 'non no nessun mai',
    more: 'più mai altri',
    why: 'perché quando avete hai',
    courtesy:
      'per favore perfavore piacere grazie mille ciao buongiorno buonasera salve saluti cordiali scusate ok cortesia e',
    along: 'tutto tutti ora adesso subito sms messaggi i gli questi pubblicità la con il servizio',
    start: 'inizia attiva riprendi iscrivimi',
    help: 'aiuto',
    yes: 'sì si confermo accetto certo',
    no: 'no',
    source: custom,
  },
  nl: {
    stop: 'stoppen',
    alone: 'uit annuleren opzeggen beëindigen verwijder verwijderen',
    doubtful: 'genoeg einde',
    leave: 'afmelden afmelding uitschrijven uitschrijving afgemeld',
    end: 'stop stoppen stopt ophouden beëindig staak',
    texts:
      'sms smsjes smsen sms’en berichten bericht berichtjes sturen stuur appen reclame spam appjes contact aanbiedingen meldingen',
    not: 'geen niet nooit',
    more: 'meer nooit langer',
    why: 'waarom wanneer heeft hebben',
    courtesy:
      'alstublieft aub alsjeblieft ajb svp graag bedankt dank dankjewel dankuwel hallo hoi dag goedemorgen goedemiddag goedenavond beste groet groeten groetjes mvg ok oké sorry u je wel en',
    along: 'alles nu meteen direct sms smsjes berichten de deze reclame maar met alle er mee het',
    start: 'starten aanmelden hervatten',
    help: 'hulp',
    yes: 'ja akkoord bevestig',
    no: 'nee',
    source: custom,
  },
  pt: {
    stop: 'parem interrompam',
    alone: 'sair parar pare cancelar cancele cancela basta encerrar remover descadastrar excluir',
    doubtful: 'suficiente chega fim',
    leave: 'descadastrar descadastre descadastro desinscrever desinscreva descadastrem',
    end: 'parem parar pare cancelar cancelem cesse cessem interrompam chega basta suspender',
    texts:
      'sms mensagem mensagens enviar enviem mandar mandem torpedo torpedos publicidade propaganda propagandas spam contactar contatar incomodar receber',
    not: 'não nao nunca nenhuma sem',
    more: 'mais nunca jamais',
    why: 'porque quando',
    courtesy:
      'por favor pf obrigado obrigada obg olá oi bom boa dia tarde noite cumprimentos desculpe ok senhor senhora e grato grata atenciosamente',
    along: 'tudo todas todos agora já sms mensagens as os essas estas imediatamente publicidade da lista de do a o',
    start: 'iniciar começar retomar',
    help: 'ajuda',
    yes: 'sim confirmo aceito',
    no: 'não nao',
    source: custom,
  },
  sv: {
    stop: 'stopp stoppa',
    alone: 'avsluta sluta',
    doubtful: 'nog avbryt slut',
    leave: 'avregistrera avregistrering avanmäl avanmäla avprenumerera avanmälan',
    end: 'sluta stoppa stopp avsluta upphör',
    texts: 'sms smsa meddelande meddelanden skicka skickar reklam utskick kontakta höra spam erbjudanden',
    not: 'inga inte inget ingen aldrig ej',
    more: 'mer fler flera längre igen',
    why: 'varför när har',
    courtesy:
      'tack snälla snälla vänligen hej hejsan god morgon kväll mvh hälsningar vänliga ok förlåt ursäkta så mycket på och hälsning',
    along: 'allt alla nu genast sms meddelanden de dessa era reklam med omedelbart den',
    start: 'starta börja återuppta',
    help: 'hjälp',
    yes: 'ja japp bekräftar godkänner',
    no: 'nej',
    source: custom,
  },
  da: {
    stop: 'stopp stands',
    alone: 'afslut ophør',
    doubtful: 'afbestil annuller nok',
    leave: 'afmeld afmelde afmelding frameld framelde framelding afmeldt',
    end: 'stop stoppe hold afslut ophør',
    texts:
      'sms sms’er sms’erne smser besked beskeder sende send skrive skriv reklame reklamer kontakte nyhedsbrev spam tilbud',
    not: 'ingen ikke aldrig ej',
    more: 'mere flere længere igen',
    why: 'hvorfor hvornår har',
    courtesy: 'tak venligst hej god morgen aften dag mvh hilsen venlig med ok undskyld på forhånd kh vh og mange',
    along: 'alt alle nu straks sms beskeder de disse jeres reklamer venligst med det',
    start: 'begynd tilmeld genoptag',
    help: 'hjælp',
    yes: 'ja jeps bekræfter',
    no: 'nej',
    source: custom,
  },
  nb: {
    stop: 'stopp stans stopper',
    alone: 'avslutt',
    doubtful: 'slutt avbestill kanseller nok',
    leave: 'avmeld avmelding avmelde meldav avregistrer',
    end: 'stopp stans slutt stoppe slutte avslutt',
    texts: 'sms smser melding meldinger meldingene sende send skrive reklame kontakte nyhetsbrev spam tilbud',
    not: 'ingen ikke aldri',
    more: 'mer flere lenger igjen',
    why: 'hvorfor når har',
    courtesy: 'takk vennligst hei god morgen kveld mvh hilsen vennlig med ok unnskyld på forhånd vær så snill og',
    along: 'alt alle nå straks sms meldinger de disse reklame umiddelbart med det',
    start: 'begynn gjenoppta meldpå',
    help: 'hjelp',
    yes: 'ja bekrefter',
    no: 'nei',
    source: custom,
  },
  fi: {
    stop: 'lopeta lopettakaa',
    alone: 'peruuta poista lopetus irtisano peruutus',
    doubtful: 'peru riittää',
    leave: '',
    end: 'lopeta lopettakaa lopettaa lakatkaa seis stop',
    texts:
      'viesti viestit viestejä viestien viesteistä tekstiviestit tekstiviestejä sms lähettäminen lähettämästä lähettää lähettäkö lähetä mainokset mainoksia mainonta markkinointi tilaus tilaukset roskapostit',
    not: 'ei en älä älkää',
    more: 'enää enempää lisää',
    why: 'miksi milloin onko',
    courtesy:
      'kiitos kiitoksia hei moi terve huomenta iltaa ystävällisesti terveisin ok anteeksi hyvää päivää ja t terv',
    along: 'kaikki heti nyt viestit tekstiviestit nämä tämä mainokset mulle minulle',
    start: 'aloita jatka liity',
    help: 'apua ohje',
    yes: 'kyllä joo juu vahvistan',
    no: 'ei',
    source: custom,
  },
  pl: {
    stop: 'przestańcie przestań zatrzymaj',
    alone: 'rezygnuję rezygnacja anuluj wyłącz zakończ usuń usunąć',
    doubtful: 'dość wystarczy koniec',
    leave: 'wypisz wypisać wypiszcie wypisuję wyrejestruj odsubskrybuj wypis',
    end: 'przestańcie przestań przestać skończcie dość stop koniec',
    texts:
      'sms smsy smsów esemesów esemesy wiadomości wiadomość wysyłać wysyłanie wysyłajcie wysyłania pisać piszcie reklam reklamy reklamami spamu spam przysyłać przysyłajcie kontaktować',
    not: 'nie żadnych bez nigdy',
    more: 'więcej już nigdy dłużej',
    why: 'dlaczego czemu kiedy czy',
    courtesy:
      'proszę prosze dziękuję dziekuje dzięki dzień dobry witam cześć pozdrawiam ok przepraszam z góry bardzo i o',
    along: 'wszystko wszystkie teraz natychmiast sms smsy wiadomości te mnie z bazy',
    start: 'wznów zacznij',
    help: 'pomoc',
    yes: 'tak potwierdzam zgadzam',
    no: 'nie',
    source: custom,
  },
  cs: {
    stop: 'přestaňte přestaň zastavit',
    alone: 'zrušit zrušte ukončit ukončete vypnout smazat',
    doubtful: 'konec dost stačí',
    leave: 'odhlásit odhlášení odhlaste odhlašuji odhlas',
    end: 'přestaňte přestaň ukončete zastavte zrušte dost stop zrušit',
    texts:
      'sms smsky esemesky zprávy zpráv zprávu posílat posílejte posílání neposílejte neposílat psát nepište reklamu reklamy spam kontaktovat odběr',
    not: 'ne žádné nikdy neposílejte neposílat nepište nechci nepřeji nekontaktujte',
    more: 'další více už nikdy dále víc',
    why: 'proč kdy',
    courtesy: 'prosím prosim děkuji diky díky dobrý den ahoj zdravím pozdravem s ok omlouvám předem a vám',
    along: 'vše všechno všechny hned okamžitě teď sms zprávy ty tyto',
    start: 'obnovit začít přihlásit',
    help: 'pomoc nápověda',
    yes: 'ano potvrzuji souhlasím',
    no: 'ne',
    source: custom,
  },
  el: {
    stop: 'στοπ σταματήστε σταμάτα σταματάτε stamata stamatiste',
    alone: 'διαγραφή διακοπή ακύρωση διαγράψτε diagrafi diakopi akirosi',
    doubtful: 'τέλος φτάνει αρκετά',
    leave: 'απεγγραφή απεγγραφώ',
    end: 'σταματήστε σταμάτα σταματάτε διακόψτε στοπ παύση stamatiste',
    texts:
      'sms μήνυμα μηνύματα μηνυμάτων στέλνετε στέλνεις στείλετε αποστολή διαφημίσεις διαφημιστικά minimata stelnete ενοχλείτε',
    not: 'μη μην δεν όχι κανένα ποτέ mi min den',
    more: 'άλλο άλλα πια ξανά πλέον alla allo',
    why: 'γιατί πότε',
    courtesy: 'παρακαλώ ευχαριστώ γεια σας σου καλημέρα καλησπέρα συγγνώμη ok πολύ και parakalo efxaristo kalimera',
    along: 'όλα τα τώρα αμέσως sms μηνύματα αυτά το',
    start: 'έναρξη ξεκίνα',
    help: 'βοήθεια',
    yes: 'ναι επιβεβαιώνω nai',
    no: 'όχι oxi ochi',
    source: custom,
  },
  hu: {
    stop: 'leállítás állj hagyják',
    alone: 'lemondás lemondom törlés törölje töröljenek megszüntetés kilépés',
    doubtful: 'vége elég',
    leave: 'leiratkozás leiratkozom leiratkozni leiratkoznék leiratkoztatás',
    end: 'állítsák szüntessék fejezzék',
    texts:
      'sms smst sms-t üzenet üzenetet üzeneteket üzenetek küldjön küldjenek küldeni küldését küldözgetést reklámot reklámokat írjanak keressenek zaklassanak',
    not: 'ne nem soha semmilyen',
    more: 'több többet többé tovább soha többször',
    why: 'miért mikor',
    courtesy:
      'kérem kérjük kérek köszönöm köszi szia jó napot üdvözlettel tisztelt ok elnézést szépen üdv és legyen szíves előre is',
    along: 'mindent most azonnal sms üzenetek az a ezt összes',
    start: 'indítás kezdés folytatás feliratkozom',
    help: 'segítség súgó',
    yes: 'igen megerősítem',
    no: 'nem',
    source: custom,
  },
  ro: {
    stop: 'opriți oprește opriti',
    alone: 'renunț anulare anulează anulati ștergeți încetați',
    doubtful: 'gata destul ajunge',
    leave: 'dezabonare dezabonez dezabonează dezabonați dezabonarea dezabona',
    end: 'opriți opriți-vă încetați oprește stop terminați',
    texts:
      'sms smsuri sms-uri mesaj mesaje mesajele trimiteți trimite trimiteti trimiterea scrieți reclame spam contactați',
    not: 'nu niciun fără niciodată',
    more: 'mai niciodată alte',
    why: 'ce când',
    courtesy: 'vă rog va te mulțumesc multumesc mersi bună ziua buna dimineața salut ok scuze cu stimă și frumos',
    along: 'tot toate acum imediat sms mesajele mesaje aceste',
    start: 'începe pornește reia',
    help: 'ajutor',
    yes: 'da confirm',
    no: 'nu',
    source: custom,
  },
  tr: {
    stop: 'durdur durdurun',
    alone: 'iptal vazgeç çıkış',
    doubtful: 'yeter ret istemiyorum',
    leave: 'abonelikten',
    end: 'durdurun durdur bırakın',
    texts:
      'sms mesaj mesajlar mesajları mesajlarınızı atmayın göndermeyin yollamayın yazmayın gondermeyin atmayin reklam aramayın istemiyorum',
    not: 'atmayın göndermeyin yollamayın yazmayın gondermeyin atmayin istemiyorum aramayın etmeyin',
    more: 'artık daha bir',
    why: 'neden niye niçin ne zaman',
    courtesy:
      'lütfen lutfen teşekkürler teşekkür ederim sağolun merhaba selam günaydın iyi günler akşamlar tamam pardon saygılar ve',
    along: 'hepsini şimdi hemen sms mesaj mesajları bu tüm et edin ediyorum lütfen',
    start: 'başlat başla devam kabul',
    help: 'yardım',
    yes: 'evet onaylıyorum',
    no: 'hayır',
    source: 'İYS and Turkish operators print RET and IPTAL; otherwise common usage',
  },
  uk: {
    stop: 'стоп припиніть припини зупиніть',
    alone: 'скасувати скасуйте відмова видалити видаліть',
    doubtful: 'досить годі кінець',
    leave: 'відписатися відписка відпишіть відписатись відписуюсь відпишіться',
    end: 'припиніть припини перестаньте досить стоп зупиніть годі',
    texts:
      'смс sms повідомлення повідомлень надсилати надсилайте присилати присилайте писати пишіть слати рекламу реклами розсилку розсилка розсилки турбувати спам',
    not: 'не ні без ніколи',
    more: 'більше ніколи надалі',
    why: 'чому коли',
    courtesy: 'будь ласка дякую привіт добрий день доброго дня вітаю з повагою ок вибачте і та прошу',
    along: 'все всі зараз негайно смс повідомлення ці',
    start: 'старт почати поновити',
    help: 'допомога довідка',
    yes: 'так підтверджую',
    no: 'ні',
    source: custom,
  },
  ru: {
    stop: 'стоп прекратите прекрати остановите',
    alone: 'отмена отменить отказ удалить удалите отключить отключите',
    doubtful: 'хватит конец достаточно',
    leave: 'отписаться отписка отпишите отпишитесь отписываюсь отпишусь otpiska otpisatsya',
    end: 'прекратите прекрати перестаньте перестань хватит стоп остановите отключите',
    texts:
      'смс смски sms сообщения сообщений сообщение присылать присылайте писать пишите слать шлите отправлять отправляйте рекламу реклама рекламы рассылку рассылка рассылки беспокоить беспокойте спам спамить звоните',
    not: 'не нет без никогда',
    more: 'больше никогда впредь',
    why: 'почему когда',
    courtesy: 'пожалуйста спасибо привет здравствуйте добрый день доброго дня с уважением ок извините и прошу заранее',
    along: 'все всё сейчас немедленно смс сообщения эти ваши рассылку',
    start: 'старт начать возобновить',
    help: 'помощь справка',
    yes: 'да подтверждаю',
    no: 'нет',
    source: custom,
  },
  ar: {
    stop: 'توقف قف أوقف أوقفوا توقفوا وقف ستوب ايقاف إيقاف',
    alone: 'إلغاء الغاء الغي ألغ حذف انسحاب',
    doubtful: 'كفى خلاص يكفي',
    leave: 'انسحاب',
    end: 'أوقفوا أوقف توقفوا توقف كفوا الغاء إلغاء وقف',
    texts: 'رسائل الرسائل رسالة رسائلكم إرسال ارسال الإرسال ترسل ترسلوا تراسلني تراسلوني إعلانات الاشتراك اشتراكي رسائلك',
    not: 'لا لم بدون مش',
    more: 'بعد مرة أخرى اليوم ثانية مجددا',
    why: 'لماذا متى',
    courtesy: 'من فضلك فضلكم شكرا مرحبا السلام عليكم صباح مساء الخير لو سمحت سمحتم رجاء الرجاء جزيلا آسف وشكرا',
    along: 'كل جميع الآن فورا الرسائل رسائل هذه',
    start: 'ابدأ بدء استئناف',
    help: 'مساعدة',
    yes: 'نعم أوافق موافق',
    no: 'لا',
    source: custom,
  },
};
