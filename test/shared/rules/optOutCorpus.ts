/**
 * What people text back, by language. `stop` are opt-outs, `harmless` are ordinary replies that must go on being sent to.
 * `source` says where a phrase was read; most are invented, in the way customers write to shops. A bar divides them.
 */
export type CorpusPhrase = {
  readonly language: string;
  readonly means: 'stop' | 'harmless';
  readonly text: string;
  readonly source: string;
};

const invented = 'invented';
const p2pu = 'github.com/p2pu/learning-circles/issues/372 and 593';
const spoke = 'github.com/MoveOnOrg/Spoke and ProgressiveCoders/Spoke/issues/1016';
const braze = 'braze.com/docs, Fuzzy opt-out';
const fcc = '47 CFR 64.1200(a)(10)';
const twilio = 'Twilio, Support for opt-out keywords';
const aws = 'AWS End User Messaging, Required opt-out keywords';
const cds = 'github.com/cds-snc/notification-api/issues/809';
const cnil = 'cnil.fr, SMS à caractère commercial';

const from = (language: string, means: CorpusPhrase['means'], source: string, texts: string) =>
  texts.split('|').map((text): CorpusPhrase => ({ language, means, text: text.trim(), source }));

export const optOutCorpus: readonly CorpusPhrase[] = [
  from('en', 'stop', fcc, `stop | Quit | END | revoke | opt out | cancel | Unsubscribe`),
  from('en', 'stop', twilio, `STOPALL | OPTOUT | CANCEL | REVOKE`),
  from('en', 'stop', aws, `OPT-OUT | REMOVE`),
  from('en', 'stop', p2pu, `Stop. Thank you | please stop sending text reminders`),
  from('en', 'stop', braze, `Stpo | Please stopppp | STOP PLEASE | leave me alone`),
  from('en', 'stop', spoke, `stop all | take me off your list | wrong number | don't text me | no more | stop2quit`),
  from(
    'en',
    'stop',
    invented,
    `Stop texting me | STOP!!! | stop. | s t o p | S.T.O.P. | ＳＴＯＰ | St0p | sotp | 🛑 STOP 🛑 | "Stop" |
      Hi, please remove me from this list. Thanks, Tom | Remove my number please | pls unsub | UNSUBSCRIBE ME NOW |
      unsubcribe | Unsuscribe please | un subscribe | I want to opt out of these messages | How do I unsubscribe? |
      Do not text this number again | Dont message me anymore | never contact me again | Please do not contact me |
      No more texts please | no more messages | I don't want these texts anymore |
      I no longer wish to receive your messages | I dont want to be contacted | Stop sending me this crap |
      stop messaging me! | Quit texting me | Please quit sending these | Lose my number | delete my number |
      Take my number off your list please | Get me off this list | not interested | No longer interested, thanks |
      I never signed up for this | Who gave you my number? | STOP. I never asked for this | Stop it |
      Please make it stop | ok stop | Can you please stop | I said stop | Hello, STOP\nNora Lind |
      Stop\n\nSent from my iPhone | Hi Sommer, please stop the messages | stop sms | Stop now | I revoke my consent |
      I withdraw my consent to receive texts | cancel my subscription | end subscription | fuck off |
      You have the wrong person | This is not Nora | My mother passed away in March | wrong person sorry |
      stop texting my husband | Please stop these texts | Too many texts | spam | enough | Stop spamming |
      no more spam | I want out | Take me off | please delete me from your system | Please take us off the list |
      remove me | cancel all | stop lunch | stop the lunch texts | unsubscribe lunch | No more lunch messages |
      Please remove my name from your text list | I didn't sign up for this please remove |
      Stop sending these messages to me. | Please do not send me any more text messages. | pls stop |
      Plz stop txting me | STOP TEXTING ME!!!! | Stop u have the wrong number | I'd like to be removed from this list |
      please take my name off | Cease and desist | Do not contact | Off | Enough already | unsubscribe please thanks |
      Remove from list | Take me off this | Not interested, please stop | stop stop stop | Stop bothering me |
      Please unsubscribe me from the lunch menu | No texts please | do not text | stop messages | Pls no more msgs |
      I am not Nora, stop texting | This isn't Nora's number | I changed my mind, I don't want the messages |
      Could you please stop sending me messages, thanks | Goodbye, unsubscribe | Don’t send me anything else |
      Quit it | block me | You're spamming me | I don't live there anymore, please stop | stop 🛑🛑 | STOP - Nora |
      stop, please | Stop, thank you! | Yes stop | No stop | opt-out please | optout | I opt out | Opting out |
      Leave the list | please let me out of this | get me off your texts | Why are you still texting me? STOP |
      STOP or I will call my lawyer | I'm reporting this as spam | Please stop these messages |
      I'm not the right person for this number | Please update your records, wrong number |
      Take this number off your texting list immediately | I would like to stop receiving text messages from you |
      stop sending texts plz | Do not send anymore texts | STOP MESSAGING THIS NUMBER | Stop!! | stop them |
      Please cancel these texts | Cancel notifications | no longer want these | I don't wish to receive these anymore |
      not wanted | kindly remove my contact | Kindly stop | stop thx | END TEXTS | quit texting | Stop this now |
      please take me of your list | unsubsribe | Unsubscribed please | Please discontinue |
      I do not consent to receive these messages | do not message me | Never text me again | no more please |
      remove me from your contacts | Hi there, could you take me off this list please? Thanks |
      Sorry but I'd rather not get these | Please remove 0170 1234567 from your list | STOP ALERTS | Stop ads |
      Stop promotions please | Ok stop now | I told you to stop`,
  ),
  from(
    'de',
    'stop',
    invented,
    `STOPP | Stop | Abmelden | ABBESTELLEN | KEINE SMS | Keine SMS mehr | Bitte keine SMS mehr schicken | stoppp |
      Bitte abmelden | Ich möchte mich abmelden | Bitte melden Sie mich ab | Bitte löschen Sie meine Nummer |
      Abmeldung | Hört auf mir zu schreiben | Hören Sie bitte mit den SMS auf | Schreiben Sie mir nicht mehr |
      Nicht mehr schreiben | Ich will keine Nachrichten mehr bekommen | Bitte keine Werbung mehr | keine werbung |
      Lasst mich in Ruhe | Ich widerrufe meine Einwilligung | Nehmt mich bitte aus dem Verteiler |
      Bitte aus der Liste streichen | Falsche Nummer | Kein Interesse | Es reicht | Ich habe mich nie angemeldet |
      Woher haben Sie meine Nummer? | Hallo, bitte stoppen. Danke und Gruß, Nora | Stopp bitte, LG Tom |
      Sehr geehrte Damen und Herren, bitte abmelden. MfG Lind | abmeldn | Bitte keine weiteren SMS |
      SMS bitte einstellen | Schickt mir bitte nichts mehr | Will das nicht mehr | Stopp Mittagstisch | kündigen |
      Mein Vater ist verstorben | kein interesse mehr | Bitte hören Sie auf mir SMS zu schicken |
      Bitte streichen Sie mich von der Liste | Ich möchte keine weiteren SMS erhalten | keine sms bitte | Stop SMS |
      bitte stop | Stop bitte! | Bitte von der Liste nehmen | Bitte entfernen Sie meine Nummer aus Ihrem Verteiler |
      Ich möchte diese Nachrichten nicht mehr bekommen | Bitte nicht mehr anschreiben | Abmelden bitte |
      ich will mich abmelden | Wie kann ich mich abmelden? | Nein, keine SMS mehr | Kündige hiermit |
      Bitte meine Daten löschen | Ruhe jetzt | Nerv nicht | Lass mich in Ruhe | bitte austragen | Werbung unerwünscht |
      Das ist die falsche Nummer | Ich bin nicht Nora | Will ich nicht | Widerruf |
      Bitte nehmen Sie mich von Ihrer Liste | ich möchte keine Werbung per SMS | Bitte keine Nachrichten mehr senden |
      Bitte aufhören | Hört auf | Stoppt das | Stoppen Sie die Nachrichten | Bitte Nummer löschen | Bitte löschen |
      Möchte ich nicht mehr | Keine Lust mehr auf eure SMS | Ich habe kein Interesse an Ihren SMS |
      Ihr habt die falsche Nummer | Wünsche keine SMS | Nicht mehr schicken bitte | Ich bitte um Abmeldung |
      Abo beenden | Verschont mich | kein Interesse danke | Schluss jetzt mit den SMS`,
  ),
  from('fr', 'stop', cds, `ARRET | ARRÊT`),
  from('fr', 'stop', cnil, `STOP | stop sms`),
  from(
    'fr',
    'stop',
    invented,
    `Arrête | Désabonner | desabonnement | Me désabonner svp | Plus de SMS svp | Ne plus recevoir de sms |
      Pas de pub | Arrêtez de m’envoyer des messages | Arretez d'envoyer des sms | N'envoyez plus de messages |
      Ne me contactez plus | Merci de me retirer de votre liste | Supprimez mon numéro | Laissez-moi tranquille |
      Je ne veux plus recevoir vos messages | Mauvais numéro | Pas intéressé | Ça suffit | Bonjour, stop merci |
      Désinscrivez-moi | Je n'ai jamais donné mon accord | Je souhaite me désinscrire | Stop aux sms | Arrêtez |
      arret sms | svp arrêtez de m'écrire | Je veux plus de messages de vous | Retirez mon numéro svp |
      je me désabonne | plus de messages | Vous vous trompez de numéro | Merci de ne plus m'envoyer de SMS |
      Merci de me désinscrire | Veuillez me supprimer de la liste | Je ne suis pas intéressé | je ne veux plus de sms |
      Enlevez moi de vos listes | Arrêtez vos sms | Résilier`,
  ),
  from(
    'es',
    'stop',
    invented,
    `BAJA | Parar | CANCELAR | Darme de baja | Quiero darme de baja | No más mensajes | No me escriban más |
      Dejen de enviarme mensajes | No quiero recibir más publicidad | Borren mi número |
      Quítenme de la lista por favor | Por favor no envíen más mensajes | Déjenme en paz | Número equivocado |
      No me interesa | ya basta | Stop por favor | basta de mensajes | Hola, baja por favor. Gracias |
      No quiero más sms | Ya no quiero recibir sus mensajes | Por favor dejen de mandar mensajes |
      Quiero cancelar la suscripción | Eliminen mi número por favor | baja por favor | No me manden mensajes |
      No deseo recibir más información | No envíen más sms por favor | Quiero que me borren de la lista |
      Ya no me manden mensajes | Basta ya de mensajes | no molesten | Dar de baja | cancelar suscripción`,
  ),
  from(
    'it',
    'stop',
    invented,
    `BASTA | Cancella | Cancellami | Disiscrivimi | Non voglio più ricevere messaggi | Basta messaggi |
      Basta sms grazie | Smettetela di mandarmi messaggi | Toglietemi dalla lista | Cancellate il mio numero |
      Non scrivetemi più | Lasciatemi in pace | Numero sbagliato | Non mi interessa | Buongiorno, stop grazie |
      Revoco il consenso | Non voglio più essere contattata | Per favore non mandatemi più messaggi |
      Vorrei cancellarmi | Togliete il mio numero | Basta! | Come mi cancello? | Non mi scrivete più per favore |
      Vorrei essere cancellato dalla lista | Non desidero ricevere altri sms | Stop messaggi | Toglimi dalla lista`,
  ),
  from(
    'nl',
    'stop',
    invented,
    `AFMELDEN | UIT | Stop | Graag afmelden | Geen sms meer aub | Ik wil geen berichten meer ontvangen |
      Stop met sms sturen | Haal me van de lijst | Verwijder mijn nummer | Laat me met rust | Verkeerd nummer |
      Geen interesse | Uitschrijven svp | Niet meer sturen aub | Stuur mij niets meer | stoppen graag |
      Graag geen berichten meer | Niet meer smsen aub | Stop hiermee | Wil me afmelden | afmelden aub |
      Stop met berichten sturen | Geen berichtjes meer graag | Ik ben niet geïnteresseerd | Haal mijn nummer weg |
      Uitschrijven | Kunt u mij afmelden`,
  ),
  from(
    'pt',
    'stop',
    invented,
    `SAIR | Parar | Cancelar | Não quero mais receber mensagens | Parem de enviar mensagens | Remova meu número |
      Me tire da lista por favor | Chega de mensagens | Não me mandem mais nada | Número errado | Não tenho interesse |
      Quero sair da lista | Deixem-me em paz | Descadastrar | Não quero mais | Por favor parem | Retirem o meu número |
      cancelar por favor | Quero cancelar | Não enviem mais | pare de me mandar mensagem |
      retirar meu número da lista`,
  ),
  from(
    'sv',
    'stop',
    invented,
    `STOPP | AVSLUTA | Avregistrera mig | Inga fler sms tack | Sluta skicka sms | Jag vill inte ha fler meddelanden |
      Ta bort mig från listan | Ta bort mitt nummer | Fel nummer | Inte intresserad | Lämna mig ifred | Sluta! |
      Vill inte ha fler sms | Sluta smsa mig | avsluta tack | Ta bort mig | Jag vill avregistrera mig | Sluta skicka |
      Inga fler meddelanden | Avanmäl mig | Stoppa sms`,
  ),
  from(
    'da',
    'stop',
    invented,
    `AFMELD | Stop | Afmeld mig tak | Ingen flere beskeder | Jeg vil ikke have flere sms’er |
      Stop med at sende beskeder | Slet mit nummer | Fjern mig fra listen | Forkert nummer | Ikke interesseret |
      Send mig ikke mere | Vil ikke modtage flere sms | Stop tak | afmeld | Hold op med at skrive |
      Jeg ønsker ikke flere beskeder | Afmeld nyhedsbrev`,
  ),
  from(
    'nb',
    'stop',
    invented,
    `STOPP | Avslutt | Avmeld | Ikke send flere meldinger | Slutt å sende sms | Jeg vil ikke ha flere meldinger |
      Fjern meg fra listen | Feil nummer | Slett nummeret mitt | Ikke send meg flere sms | Stopp takk |
      Avslutt abonnement | Ikke flere meldinger takk | Stopp meldinger`,
  ),
  from(
    'fi',
    'stop',
    invented,
    `LOPETA | Lopettakaa viestit | En halua enää viestejä | Ei enää viestejä kiitos | Poistakaa numeroni | Peruuta |
      Älkää lähettäkö enää | Väärä numero | Ei kiinnosta | Poista minut listalta | Stop kiitos | en halua viestejä |
      lopeta viestit | Poistakaa minut listalta | lopettakaa jo | Älkää enää lähettäkö viestejä | En ole kiinnostunut |
      Lopeta nyt`,
  ),
  from(
    'pl',
    'stop',
    invented,
    `REZYGNUJĘ | Rezygnuje | Stop | Proszę nie wysyłać więcej SMS | Nie chcę więcej wiadomości | Wypisz mnie |
      Przestańcie wysyłać SMSy | Proszę usunąć mój numer | Pomyłka | Nie jestem zainteresowany | Dajcie mi spokój |
      Anuluj | proszę przestać | Nie piszcie do mnie więcej | Wypiszcie mnie z listy | stop sms |
      Proszę o usunięcie z listy | Nie życzę sobie SMS | Nie wysyłać | Koniec z SMS | usuńcie mój numer`,
  ),
  from(
    'cs',
    'stop',
    invented,
    `Odhlásit | Zrušit | Neposílejte mi už zprávy | Přestaňte mi posílat SMS | Nechci další zprávy |
      Smažte moje číslo | Špatné číslo | Nemám zájem | Stop prosím | Odhlaste mě | už mi nepište | odhlásit sms |
      prosím neposílat | Nepřeji si další SMS | Nechci žádné SMS | zrušte odběr`,
  ),
  from(
    'el',
    'stop',
    invented,
    `ΔΙΑΓΡΑΦΗ | Στοπ | Σταματήστε να στέλνετε μηνύματα | Μη μου στέλνετε άλλα μηνύματα | Διαγράψτε με |
      Λάθος αριθμός | Δεν ενδιαφέρομαι | Δεν θέλω άλλα μηνύματα | STOP παρακαλώ | Διαγραφή παρακαλώ | σταματήστε |
      μη στέλνετε άλλο | βγάλτε με από τη λίστα | Διαγραφή από τη λίστα | Όχι άλλα μηνύματα`,
  ),
  from(
    'hu',
    'stop',
    invented,
    `Leiratkozás | Leiratkozom | Kérem ne küldjenek több üzenetet | Ne küldjön több SMS-t | Törölje a számomat |
      Hagyják abba | Rossz szám | Nem érdekel | Stop kérem | Le szeretnék iratkozni | Hagyjanak békén |
      kérem töröljenek a listáról | nem kérek több sms-t | állítsák le | leiratkozni szeretnék | Ne írjanak többet`,
  ),
  from(
    'ro',
    'stop',
    invented,
    `Dezabonare | Dezabonează-mă | Nu mai vreau mesaje | Nu mai trimiteți SMS-uri | Opriți mesajele |
      Ștergeți numărul meu | Număr greșit | Nu mă interesează | Stop vă rog | Lăsați-mă în pace |
      vă rog să nu mai trimiteți | stop mesaje | ștergeți-mă din listă | Nu mai doresc sms | Scoateți-mă din listă`,
  ),
  from(
    'tr',
    'stop',
    invented,
    `İPTAL | RET | Artık mesaj atmayın | Bir daha mesaj göndermeyin lütfen | Mesaj istemiyorum | Numaramı silin |
      Yanlış numara | İlgilenmiyorum | Beni listeden çıkarın | Aboneliği iptal et | Durdur | mesaj göndermeyin |
      lütfen mesaj atmayın | artık istemiyorum | abonelikten çık | mesaj almak istemiyorum | Mesajları durdurun`,
  ),
  from(
    'uk',
    'stop',
    invented,
    `СТОП | Відписатися | Не надсилайте більше | Припиніть надсилати смс | Видаліть мій номер | Не турбуйте мене |
      Ви помилилися номером | Не цікавить | Відпишіть мене будь ласка | більше не пишіть | не хочу отримувати смс |
      відписка | Видаліть мене зі списку | годі писати`,
  ),
  from(
    'ru',
    'stop',
    invented,
    `СТОП | Отписаться | Не пишите мне больше | Хватит слать смс | Прекратите рассылку | Удалите мой номер |
      Отпишите меня | Вы ошиблись номером | Не интересует | Больше не присылайте | Оставьте меня в покое | Хватит |
      больше не пишите | не присылайте смс | отписка | прошу удалить мой номер из базы | не звоните и не пишите |
      Хочу отписаться | Уберите мой номер | удалите меня`,
  ),
  from(
    'ar',
    'stop',
    invented,
    `توقف | إلغاء | إلغاء الاشتراك | لا ترسلوا لي رسائل بعد الآن | أوقفوا الرسائل | احذفوا رقمي من فضلكم | رقم خاطئ |
      غير مهتم | قف | لا أريد رسائل | الرجاء إلغاء الاشتراك | توقفوا عن إرسال الرسائل | لا ترسل | اوقف |
      اريد الغاء الاشتراك | بدون رسائل من فضلك | الغاء | لا تراسلني`,
  ),
  from(
    'en',
    'harmless',
    spoke,
    `Count me in! We have got to STOP this bill | Count me in! We have got to STOP this terrible bill from passing!!`,
  ),
  from(
    'en',
    'harmless',
    invented,
    `I'll stop by tomorrow | Can I stop by at 5? | Is the bus stop near you? | Non-stop rain today, see you later |
      Can't stop eating your bread! | Please cancel my table for tonight | Can I cancel my order? |
      Please cancel the cake | Need to cancel my appointment on Friday | I will be there at the end of the day |
      Until when does the offer end? | When does it end? | Does the sale end on Sunday? | Thanks! | Yes please | No |
      no thanks | Ok great | See you tomorrow | Two loaves please | What time do you open? | Lovely, thank you |
      Do you have gluten free? | Is there soup today? | Can you keep one for me? | I am on my way |
      Running late, sorry | Great news | Please do not stop sending these, I love them |
      Don't stop the lunch menu please | Why did you stop texting me? | Did you stop sending the menu? I miss it |
      I did not get your message last week | Sorry I missed your text | Thanks for the message |
      Got your text, see you at six | Your texts are great | Could you message me when it is ready? |
      Please text me when the bread is out | Send me the menu again please | Can you text me tomorrow instead? |
      My sister wants to join too | Can you add my husband to the list? | How do I sign up my mum? |
      Put me on the list for Saturday | I want more of these offers | Is the red one still there? | Red please | Fine |
      Perfect | Yes count me in | Will do | Happy birthday! | Where are you? | How much is it? |
      I quit smoking and now eat your buns | She quit her job | The queue never ends |
      Dead end road, where do I park? | We had to stop for petrol | Quick stop at the shop later | Do you take cards? |
      Can I pay cash? | I left my scarf at yours | Any vegan options? | Please remove the onions |
      Take the nuts out please | Delete the second order please | Nothing stops us from coming | What a stop-gap haha |
      Full stop needed on your sign | The last stop is yours right? | One more stop then I am with you | Not today |
      Maybe next week | I have no questions, thanks | No problem | No worries | No message from you yet? |
      I don't have your number saved | Could you call me? | Is this the right number for orders? |
      I was accidentally unsubscribed, can you add me again? | I don't want nuts in the cake | I don't need a bag |
      Do not slice it please | We never got the cake | Sounds good | 10 please | 👍 | ❤️ | 😂😂 | Without onions please |
      Is there any bread left? | Nora here, table for two | Could we move to 7? |
      Sorry, wrong size of the dress, can I change it? | Put two aside for me | Stop! Can you keep two loaves for me? |
      Could you stop by my house? | I'll be stopping in later | Let me know when to stop | What stop do I get off at? |
      ok see you at the end of the street | Please cancel my 6pm | Cancel the second one please |
      Sorry have to cancel tonight | Can't make it, please cancel | We need to cancel |
      Could you cancel that and book Friday instead? | no more than 3 please | I don't want to miss it! |
      don't forget my order | Don't worry | don't send it before Friday | please don't send the bill by post |
      You have the wrong address | I got the wrong order | Quit kidding haha | the end is near lol |
      Remove the tomatoes please | Could you remove the pickles | I want to change my booking | who is this? |
      New phone who dis | Did you get my message? | I never got the text about bread | I didn't sign the form yet |
      The message never arrived | Not interested in the soup but the bread yes | I'm interested | I never said that |
      Do you deliver? | Send more info please | Tell me more | Is there more bread? | More please | No sugar please |
      Not too many please | I'll text you later | will message you | My number changed, new number is 0170 1234567 |
      This is my new number | Can I use two numbers? | Texting from my husband's phone | We love your messages |
      your text made my day | ended up not coming | Weekend hours? | Is it over? | what is your address |
      Please call me | Please don't call, text instead | I cannot come today | I won't be able to make it |
      Leave it at the door | Leave me two loaves please | Lose the onions please | Keep me posted |
      Keep texting me please! | Keep them coming | yes | YES | y | ok | okay thanks so much | 10:30 works | 7pm for 4 |
      Sure! | nope | nah not today | haha | lol stop it you're making me hungry | Stop by anytime | 1 | 2 | ? | ... |
      Nora | Nora Lind | Thanks Nora | Can you stop the delivery until Monday? | Please put a stop sign in front |
      I'll be at your shop by the end of lunch | Is the unsubscribe thing working now? | We ended up staying home |
      Cancel culture, eh | I cancelled already | Has the class been cancelled? | My flight got cancelled |
      Please remove the icing | Take off the sauce | No tomatoes no cheese | No sms arrived so I missed it |
      I didn't receive the code | I have not had any text from you since May | Can you resend the message? |
      Sorry for the late message | Got the message thanks | Message me on whatsapp | What number should I call? |
      Which number is the right one for the shop? | My number is 0170 2223334 | Is this number still active? |
      Please don't give away my table | Please don't be late | Never had better bread | Never mind | not sure yet |
      not really | I don't know | I don't eat meat | I don't think so | No reply needed | no need | All good |
      Enough for 4 people? | That is enough bread for a week | Is 10 enough? | I've had enough cake today |
      I am out of town this week | I'm out today | We are out of milk | Off to work now | 20% off? |
      Is the 20% off still on? | The bus stops right outside | Which stop? | Stopping in tomorrow morning |
      stopped by but you were closed | I'd love to stop in on Friday | You should never stop baking |
      please never stop | We won't stop coming | Start at 8? | What time do you start? | Help yourselves |
      Can you help me with a cake? | Need help choosing | Info on the cake? | Yes I am coming | Yes 2 please |
      I agree | Sure thing | Joining for lunch | We'd like to join the tasting | Could you block off a table? |
      My phone was blocked for a while | Report attached | Remove one from my order | Change it to three |
      Delete that, I meant five | I want two | I want to end with dessert | we want to leave at 9 |
      wanted to ask about the job | I quit at 5 so around 5:30 | Out of office until Monday |
      This is Tom's new number | This is not urgent | This isn't bad at all | It's not for me, it's for my mum |
      You have the wrong price on the menu | Wrong colour sorry | I think the number on the invoice is wrong`,
  ),
  from(
    'de',
    'harmless',
    invented,
    `Ich komme morgen vorbei | Danke! | Super, bis später | Ja gerne | Nein danke | Wann habt ihr auf? |
      Kann ich meine Bestellung stornieren? | Bitte den Tisch absagen | Kein Problem | Keine Ahnung |
      Ich habe keine Nachricht bekommen | Warum bekomme ich keine SMS mehr? | Bitte nicht abmelden |
      Hört bitte nicht auf, die SMS sind toll | Bis Ende der Woche | Schönes Wochenende |
      Ich muss Tim vom Kurs abmelden | Gibt es noch Brot? | Zwei Brötchen bitte | Ich nehme zwei | Ohne Nüsse bitte |
      Keine Zwiebeln bitte | Habt ihr Parkplätze? | Können Sie mich zurückrufen? |
      Schreibt mir bitte wenn es fertig ist | Ich bin gleich da | Kurzer Stopp bei Oma, dann komme ich | Alles gut |
      Passt | Ich habe keine Zeit heute | Danke für die Nachricht, gern mehr davon | Nonstop geöffnet? |
      Wo ist die nächste Haltestelle? | Freue mich | Ist die Suppe vegan? | Noch nicht |
      Ich kann heute nicht mehr kommen | Frohe Weihnachten | Nein | Nein, heute nicht | Nicht heute | Komme nicht |
      Kann leider nicht kommen | Ich muss leider absagen | Termin bitte stornieren | Bitte meinen Termin löschen |
      Keine Eile | Bitte keine Nüsse | kein Fisch bitte | Ich will mehr davon | Mehr Infos bitte | Wer ist da? |
      Ich höre auf dem Weg Musik | Ende gut alles gut | Am Ende der Straße links? | Schluss für heute | Wo seid ihr? |
      Schreib mir bitte zurück | Schickt mir bitte die Karte | Bitte schicken Sie mir die Rechnung |
      Könnt ihr mir schreiben wenn's fertig ist? | Meine neue Nummer ist 0151 2345678 | Ich melde mich später |
      Ich melde mich morgen an | Ich melde mich ab Montag wieder | Die SMS kam zu spät | Danke für die SMS |
      Danke, keine Fragen mehr | Die Brötchen waren nicht mehr frisch | Gibt es keine Brezeln mehr? |
      Habt ihr keine Suppe mehr? | Nicht mehr als zwei bitte | Löschen Sie bitte die Zwiebeln von der Bestellung |
      Bitte die Reservierung streichen | Ich nehme das Angebot | Bin raus, viel Spaß euch |
      Heute nicht, aber morgen gern | Nein, das passt schon | Leider nicht | Ich kann erst am Ende der Woche |
      Bis zum Ende des Monats? | Die Aktion endet wann? | Nachricht erhalten, danke | Habe die SMS erhalten |
      Hab keine SMS bekommen | Mein Handy hat die SMS nicht angezeigt | Bitte SMS wenn Brot fertig |
      Schreibt mir nochmal | Schicken Sie mir bitte eine Nachricht | Können Sie mir eine SMS schicken? |
      Ich möchte mich anmelden | Wie melde ich mich an? | Meine Frau möchte auch SMS bekommen |
      Nummer hat sich geändert | Neue Nummer | Falsche Größe bestellt | Falsches Brot geliefert |
      Nicht mehr nötig, danke, hab schon gegessen | Zu viele Nüsse drin | Keine Sahne bitte |
      Ich will keine Sahne mehr dazu | Ich habe keinen Hunger mehr | Es gibt keinen Kuchen mehr? | Stoppelfeld lol |
      Ich stoppe kurz bei euch | Am Stoppschild rechts | Ruhe sanft | Genug für zwei? | Schluss mit lustig haha |
      Ich lösche die Kerzen | Das reicht für alle | Reicht ein Kuchen für 10? | Können wir den Termin verschieben? |
      Ich muss stornieren, Kind krank`,
  ),
  from(
    'fr',
    'harmless',
    invented,
    `Merci beaucoup | Oui | Non merci | À demain | Je passe à midi | Pas de problème |
      Je voudrais annuler ma commande | Où est l'arrêt de bus ? | Je n'ai pas reçu votre message |
      Vous êtes ouverts dimanche ? | Deux baguettes svp | Sans oignons | J'arrive | Il en reste ? |
      Pourquoi je ne reçois plus vos SMS ? | Super, bonne journée | A la fin du mois | D'accord | Pas aujourd'hui |
      Pas de sucre svp | Plus de pain ? | Il n'y a plus de pain ? | J'annule ma réservation | Je peux passer quand ? |
      Envoyez-moi le menu | Écrivez-moi quand c'est prêt | Un arrêt rapide et j'arrive | Fin de semaine ok |
      Je ne peux pas venir | Je n'ai plus de pain | Il ne reste plus de place ? | Ne m'attendez pas | Pas encore |
      Plus tard | Plus de fromage svp | Trop bon | Je confirme | Je me suis trompé de jour | Message bien reçu |
      Envoyez moi un message quand c'est prêt | Arrêt maladie, je passe demain`,
  ),
  from(
    'es',
    'harmless',
    invented,
    `Gracias | Sí, perfecto | No gracias | Mañana paso | ¿A qué hora abren? | No hay problema |
      Quiero cancelar mi pedido | No me llegó el mensaje | Sin cebolla por favor | Por fin! | Te dejé un mensaje ayer |
      ¿Tienen pan? | Dos para llevar | Estoy en camino | Nos vemos | No puedo ir hoy | Para dos personas |
      Más pan por favor | ¿Hay más? | ¿Puede parar aquí? | Mándame el menú | Nada más gracias | Ya voy | No puedo |
      No tengo efectivo | No más azúcar | Más tarde | Un momento por favor | Me equivoqué de día | Mensaje recibido |
      Envíame un mensaje cuando esté | La baja del precio es buena`,
  ),
  from(
    'it',
    'harmless',
    invented,
    `Grazie mille | Sì, va bene | No grazie | Passo domani | Quanto costa? | Nessun problema |
      Vorrei annullare la prenotazione | Non ho ricevuto il messaggio | Mi basta uno | A che ora chiudete? |
      Due panini per favore | Senza cipolla | Arrivo | Basta così, grazie | Non posso venire | Ancora due per favore |
      Scrivetemi quando è pronto | Fine settimana? | Non ancora | Più tardi | Ho ricevuto il messaggio |
      Mandami un messaggio quando è pronto | Fermata del bus?`,
  ),
  from(
    'nl',
    'harmless',
    invented,
    `Dank je | Ja graag | Nee bedankt | Tot morgen | Hoe laat gaan jullie open? | Geen probleem |
      Ik wil mijn bestelling annuleren | Ik heb geen bericht gekregen | Ziet er goed uit | Twee broden aub |
      Waar stopt de bus? | Ik kom eraan | Zonder ui graag | Niet vandaag | Ik kan niet komen | Stuur me het menu |
      Meer brood graag | Gaat het uit? | Nog niet | Later misschien | Bericht ontvangen |
      Stuur me een berichtje als het klaar is | Ik zie het niet meer | Uit de oven?`,
  ),
  from(
    'pt',
    'harmless',
    invented,
    `Obrigado | Sim, por favor | Não, obrigada | Até amanhã | Que horas abre? | Não tem problema |
      Quero cancelar a minha encomenda | Não recebi a mensagem | Vou sair agora | Sem cebola | Dois pães |
      Não posso hoje | Mais dois | Me mande o cardápio | Vou parar aí mais tarde | Ainda não | Mais tarde |
      Mensagem recebida | Mande mensagem quando estiver pronto | Vamos parar para almoçar`,
  ),
  from(
    'sv',
    'harmless',
    invented,
    `Tack! | Ja tack | Nej tack | Vi ses imorgon | När öppnar ni? | Inga problem | Kan jag avboka bordet? |
      Jag har inte fått något sms | Kommer strax | Utan lök tack | Stor kaffe tack | Kan inte idag | Mer kaffe |
      Skicka menyn | Ring mig | Nej inte idag | Inte än | Senare | Skicka ett sms när det är klart`,
  ),
  from(
    'da',
    'harmless',
    invented,
    `Tak | Ja tak | Nej tak | Vi ses i morgen | Hvornår åbner I? | Intet problem | Kan jeg afbestille bordet? |
      Jeg har ikke fået nogen besked | To boller tak | Ikke i dag | Send mig menuen | Ikke endnu |
      Send en besked når den er klar`,
  ),
  from(
    'nb',
    'harmless',
    invented,
    `Takk | Ja takk | Nei takk | Vi ses i morgen | Når åpner dere? | Ikke noe problem | Kan jeg avbestille bordet? |
      Kommer snart`,
  ),
  from(
    'fi',
    'harmless',
    invented,
    `Kiitos | Kyllä kiitos | Ei kiitos | Nähdään huomenna | Milloin avaatte? | Ei haittaa |
      Haluan peruuttaa varaukseni | En saanut viestiä | Kaksi leipää | Tulen kohta | En pääse tänään | Lisää leipää |
      Ei vielä | Lähetä viesti kun valmis`,
  ),
  from(
    'pl',
    'harmless',
    invented,
    `Dziękuję | Tak, proszę | Nie, dziękuję | Do jutra | O której otwieracie? | Nie ma problemu |
      Chcę anulować zamówienie | Nie dostałem wiadomości | Dwa chleby proszę | Proszę o wiadomość jak będzie gotowe |
      Nie dzisiaj | Więcej chleba | Wyślijcie mi menu | Jeszcze nie | Wyślij wiadomość jak gotowe`,
  ),
  from(
    'cs',
    'harmless',
    invented,
    `Děkuji | Ano prosím | Ne, děkuji | Uvidíme se zítra | Kdy otevíráte? | Není problém | Chci zrušit objednávku |
      Nedostal jsem zprávu | Dva chleby prosím | Dnes ne | Více chleba | Pošlete mi menu | Ještě ne |
      Pošlete zprávu až bude hotovo`,
  ),
  from(
    'el',
    'harmless',
    invented,
    `Ευχαριστώ | Ναι παρακαλώ | Όχι ευχαριστώ | Τα λέμε αύριο | Τι ώρα ανοίγετε; | Κανένα πρόβλημα |
      Θέλω να ακυρώσω την παραγγελία | Δεν έλαβα το μήνυμα | Έρχομαι | Όχι σήμερα | Στείλτε μου το μενού | Όχι ακόμα |
      Στείλε μήνυμα όταν είναι έτοιμο`,
  ),
  from(
    'hu',
    'harmless',
    invented,
    `Köszönöm | Igen, kérem | Nem, köszönöm | Holnap találkozunk | Mikor nyitnak? | Nincs probléma |
      Le szeretném mondani a rendelést | Nem kaptam üzenetet | Két kenyeret kérek | Ma nem | Küldjék el a menüt |
      Még nem | Írjon ha kész`,
  ),
  from(
    'ro',
    'harmless',
    invented,
    `Mulțumesc | Da, vă rog | Nu, mulțumesc | Ne vedem mâine | La ce oră deschideți? | Nicio problemă |
      Vreau să anulez comanda | Nu am primit mesajul | Două pâini vă rog | Nu azi | Trimiteți-mi meniul | Încă nu |
      Trimiteți mesaj când e gata`,
  ),
  from(
    'tr',
    'harmless',
    invented,
    `Teşekkürler | Evet lütfen | Hayır teşekkürler | Yarın görüşürüz | Saat kaçta açılıyorsunuz? | Sorun değil |
      Siparişimi iptal etmek istiyorum | Mesaj gelmedi | İki ekmek lütfen | Bugün değil | Menüyü gönderin |
      Henüz değil | Hazır olunca mesaj atın`,
  ),
  from(
    'uk',
    'harmless',
    invented,
    `Дякую | Так, будь ласка | Ні, дякую | До завтра | Коли відкриваєтесь? | Без проблем | Хочу скасувати замовлення |
      Не отримала повідомлення | Два хліби | Не сьогодні | Надішліть меню | Ще ні | Напишіть коли готово`,
  ),
  from(
    'ru',
    'harmless',
    invented,
    `Спасибо | Да, пожалуйста | Нет, спасибо | До завтра | Во сколько открываетесь? | Без проблем |
      Хочу отменить заказ | Не получил сообщение | Два хлеба | Пишите когда будет готово | Не сегодня | Пришлите меню |
      Напишите мне завтра | Ещё нет | Пришлите смс когда готово`,
  ),
  from(
    'ar',
    'harmless',
    invented,
    `شكرا | نعم من فضلك | لا شكرا | أراك غدا | متى تفتحون؟ | لا مشكلة | أريد إلغاء الطلب | لم تصلني الرسالة |
      رغيفان من فضلك | ليس اليوم | أرسلوا القائمة | ليس بعد | أرسل رسالة عندما يجهز`,
  ),
  from(
    'en',
    'stop',
    invented,
    `I keep getting these, please stop them | Take my name and number off | please quit sending me stuff |
      Stop sending me things | Would you stop already | You can stop texting this phone |
      No longer a customer please remove | I moved please delete me | Please don't send these anymore |
      No more notifications | Do not send me your ads | dont send me nothing | I do not want promotional texts |
      Please opt me out | count me out of these texts | unsubscribe me from everything | Unsubscribe all |
      please unsubscribe this phone number | Get off my phone | Leave my phone alone | STOP CONTACTING ME |
      please stop contact | Cancel all messages | Please cancel texts | End these messages | Sorry wrong number |
      wrong no | u got the wrong number | not my thing, stop | Stop pls, thx | Stop spam | thanks but stop |
      Stop sms now | S T O P | stoop | STOP!! 😡`,
  ),
  from(
    'de',
    'stop',
    invented,
    `Ich möchte keine SMS von Ihnen erhalten | Bitte senden Sie mir keine SMS mehr |
      Schicken Sie mir bitte keine Werbung mehr | Keine weiteren Nachrichten | Ich will raus aus dem Verteiler |
      Bitte Kontakt löschen | Bitte um Löschung meiner Daten | Hiermit widerrufe ich | Bitte einstellen |
      Bitte abbestellen | nicht mehr interessiert | SMS abbestellen | Newsletter abmelden |
      Nein danke, bitte abmelden | Stop Werbung | Bitte unterlassen Sie das | aufhören | Abmelden!!! |
      Weg mit der Werbung`,
  ),
  from(
    'fr',
    'stop',
    invented,
    `Plus de pub | Stop pub | Arrêter les messages | Je veux me désabonner | Supprimez-moi de votre liste |
      Ne m'écrivez plus | désinscription svp | Merci de supprimer mon numéro | Ça ne m'intéresse pas`,
  ),
  from(
    'es',
    'stop',
    invented,
    `No quiero mensajes | Quítame de la lista | No me interesa gracias | Parar mensajes | Deje de molestar |
      Eliminar | stop mensajes`,
  ),
  from(
    'it',
    'stop',
    invented,
    `Non mi interessa grazie | Disiscrivere | Non voglio messaggi | Basta pubblicità | rimuovetemi`,
  ),
  from(
    'nl',
    'stop',
    invented,
    `Stop reclame | Ik wil niet meer | Graag verwijderen | Afmelden graag | Geen interesse meer`,
  ),
  from('pt', 'stop', invented, `Não quero receber mensagens | Remover | Sair da lista | Stop mensagens`),
  from('sv', 'stop', invented, `Inget mer tack | Sluta med sms | Avsluta sms | Nej tack, inga sms`),
  from('da', 'stop', invented, `Vil gerne afmeldes | Ingen sms tak | Stop sms | Vil ikke ha sms`),
  from('nb', 'stop', invented, `Avslutt sms`),
  from('fi', 'stop', invented, `Lopettakaa viestien lähetys | En halua mainoksia | Ei viestejä`),
  from('pl', 'stop', invented, `Proszę mnie wypisać | Nie chcę SMS | Stop reklamom`),
  from('cs', 'stop', invented, `Nechci SMS | Konec SMS | Zrušte mi to`),
  from('el', 'stop', invented, `Δεν θέλω μηνύματα | Σταματήστε τα μηνύματα`),
  from('hu', 'stop', invented, `Nem kérek üzenetet | Stop sms-t`),
  from('ro', 'stop', invented, `Nu vreau mesaje | Stop sms-uri`),
  from('tr', 'stop', invented, `SMS istemiyorum | Listeden çıkar`),
  from('uk', 'stop', invented, `Не пишіть мені | Стоп смс`),
  from('ru', 'stop', invented, `Не хочу получать сообщения | Стоп рассылка`),
  from('ar', 'stop', invented, `لا أريد المزيد من الرسائل | أوقف الرسائل`),
  from(
    'en',
    'harmless',
    invented,
    `What a lovely text, made my day | I will send my son to pick it up | Please send two to my office |
      Could you send a photo of the cake? | Don't send the driver before 5 | No sauce | Could you hold the onions |
      Hold my table please | I'll cancel the other booking and come to you | my order was cancelled by mistake |
      End of next month is fine | In the end we chose chocolate | Is the shop closed? | Closing time? |
      When do you close? | Can't come, sick | My daughter is sick, another time | We are on holiday until the 5th |
      No longer need the table thanks | We don't need the second cake any more | I don't need it anymore |
      I never received my order | I haven't received my refund | Did you remove the nuts? |
      Please take one loaf off my order | Take away or eat in? | Off the menu today? | Is the soup off today? |
      Turn left at the bus stop? | There is no parking | nothing for me today | Nothing today thanks | Not this time |
      Not for me today | not hungry lol | Enough said | More than enough thanks | I said seven not eight |
      You said six | Wrong day sorry | Wrong order! | I think you sent me the wrong order | Who is working today? |
      Who am I speaking to? | Is this the bakery? | Is this a person? | Please confirm | Confirmed | Agreed |
      Understood | Noted | Received | Got it | Gotcha | Thank u so much!! | thx | ty | brilliant | Wow | hmm | Hahaha |
      🙏 | 🥐🥐 | Ring me | Call me | I tried to call | Do you have my number? | You have my old number |
      Can you update my number? | Please save my new number | Change my name to Lind | Please spell it Noor |
      Stopwatch sale? | I won't stop telling friends about you | Stopped raining, coming now |
      Stopping at the bank first`,
  ),
  from(
    'de',
    'harmless',
    invented,
    `Bitte später liefern | Liefern Sie auch? | Bitte nicht vor 9 liefern | Schicken Sie keine Tüte mit |
      Nicht so viel Salz bitte | Nichts für mich heute | Heute nichts | Nichts mehr, danke |
      Wir brauchen den Tisch nicht mehr | Ich brauche es nicht mehr | Das Brot brauche ich nicht mehr |
      Tisch bitte löschen | Bestellung löschen | Bitte aus der Bestellung streichen | Ich kündige meinen Job lol |
      Endlich Wochenende | Wann endet das Angebot? | Wann ist Schluss? | Bis wann offen? | Alles klar | Geht klar |
      Jo | Jup | Mach ich | Wird gemacht | Bin dabei | Bin da | Moin | Servus | Mahlzeit |
      Ist das die richtige Nummer? | Welche Nummer hat der Laden? | Hab die falsche Größe | Falscher Tag |
      Habe mich vertan | Leider krank`,
  ),
  from(
    'fr',
    'harmless',
    invented,
    `Bon appétit | C'est noté | Reçu | À quelle heure ? | On annule pour ce soir | Il faut annuler la table |
      Pas faim | Rien pour moi | Ne mettez pas d'oignons | N'oubliez pas ma commande | C'est fini ? |
      Je n'en veux plus`,
  ),
  from(
    'es',
    'harmless',
    invented,
    `Recibido | Entendido | Vale gracias | Nada para mí | No quiero cebolla | Ya no necesito la mesa |
      Quiero más pan | Cancelo la mesa`,
  ),
  from('it', 'harmless', invented, `Ricevuto | Niente per me | Non voglio cipolla | Tutto ok | Annullo il tavolo`),
  from('nl', 'harmless', invented, `Begrepen | Niets voor mij | Ik wil geen ui | Ik zeg de tafel af`),
  from('pt', 'harmless', invented, `Recebido | Nada para mim | Não quero cebola | Entendi`),
  from('sv', 'harmless', invented, `Mottaget | Inget för mig | Jag vill inte ha lök`),
  from('da', 'harmless', invented, `Modtaget | Ikke noget til mig`),
  from('nb', 'harmless', invented, `Mottatt | Ikke løk`),
  from('fi', 'harmless', invented, `Vastaanotettu | Ei sipulia`),
  from('pl', 'harmless', invented, `Otrzymałem | Nic dla mnie | Nie chcę cebuli`),
  from('cs', 'harmless', invented, `Nechci cibuli | Nic pro mě`),
  from('el', 'harmless', invented, `Δεν θέλω κρεμμύδι`),
  from('hu', 'harmless', invented, `Nem kérek hagymát`),
  from('ro', 'harmless', invented, `Nu vreau ceapă`),
  from('tr', 'harmless', invented, `Soğan istemiyorum`),
  from('uk', 'harmless', invented, `Не хочу цибулі`),
  from('ru', 'harmless', invented, `Не хочу лука | Мне ничего не нужно сегодня`),
  from('ar', 'harmless', invented, `لا أريد بصل | حسنا`),
  from(
    'en',
    'stop',
    invented,
    `Hi, this is Nora. I'd like to stop getting these messages. Thank you. |
      Good morning, could you please take me off the mailing list? Kind regards, Tom |
      I have asked you before to stop texting me. Please remove my number. |
      Sorry, I don't live in the area any more so please take me off your list. |
      I think you have the wrong number. My name is Dave. | You've got the wrong number mate |
      Please stop, I'm not a customer | Thanks for everything but please unsubscribe me | No thanks, please remove me |
      Not interested. Remove me from your list. | I am no longer interested in receiving these messages |
      STOP. STOP. STOP. | For the last time STOP | Stop sending me your stupid texts | How can I stop these messages? |
      how do i opt out | Can I opt out? | I wish to opt out | I'd like to unsubscribe please |
      would like to be taken off the list | please cancel my membership texts | Remove! | Delete me | Delete |
      Quit sending | No more sms please, thanks | Please no more text messages | please dont text this number |
      don't contact me | Do not call or text me again | NO MORE | Enough! | No longer wish to receive |
      I don't want this | Unsolicited text, please stop | Who are you? Stop texting me |
      Stop it please, you're driving me nuts | Please take my daughter off your list |
      Stop texts to this phone please | Text stop | STOP36111 | Stop. | Stopp! | stopppp | STOP thanks | Stop Stop |
      Please STOP! | stop pls`,
  ),
  from(
    'de',
    'stop',
    invented,
    `Guten Tag, bitte löschen Sie meine Nummer aus Ihrem System. Mit freundlichen Grüßen, Hans Meier |
      Hallo, ich möchte keine SMS mehr von euch bekommen. Danke! | Bitte keine weiteren Nachrichten an diese Nummer |
      Ich habe meine Nummer nie angegeben, bitte löschen | Diese Nummer gehört nicht mehr Frau Lind |
      Bitte nehmen Sie mich aus der Liste | Bitte nicht mehr schicken | Ich brauche keine SMS mehr |
      Stoppt bitte die SMS | Bitte beenden | Ich melde mich ab | Will keine SMS | Kein Bedarf | Nicht interessiert |
      Bitte hören Sie auf | Lassen Sie mich bitte in Ruhe | Keine Nachrichten bitte | Bitte Handynummer löschen |
      Austragen bitte | STOP bitte keine SMS mehr`,
  ),
  from(
    'fr',
    'stop',
    invented,
    `Bonjour, merci de ne plus me contacter | Je ne souhaite plus recevoir de messages | Merci de me désabonner |
      Stop s'il vous plaît | Désinscrire | Arret | Retirez-moi de la liste`,
  ),
  from(
    'es',
    'stop',
    invented,
    `No deseo recibir mensajes | Por favor, dar de baja mi número | Stop, no más | Borrar mi número | Dame de baja`,
  ),
  from('it', 'stop', invented, `Non voglio più sms | Cancellatemi dalla lista per favore | Stop sms per favore`),
  from('nl', 'stop', invented, `Ik wil geen sms meer | Verwijder mij uit de lijst | Stop aub`),
  from('pt', 'stop', invented, `Não me envie mais mensagens | Quero sair | Cancelar inscrição`),
  from('sv', 'stop', invented, `Sluta skicka meddelanden till mig | Ta bort mig från er lista | Stopp tack`),
  from('da', 'stop', invented, `Stop med sms | Frameld mig | Fjern mig`),
  from('nb', 'stop', invented, `Stopp meldingene`),
  from('fi', 'stop', invented, `Lopeta kiitos | En halua tekstiviestejä`),
  from('pl', 'stop', invented, `Proszę o wypisanie z listy | Nie wysyłajcie mi SMS`),
  from('cs', 'stop', invented, `Prosím odhlásit`),
  from('el', 'stop', invented, `Διαγράψτε τον αριθμό μου`),
  from('hu', 'stop', invented, `Kérem töröljék a számomat`),
  from('ro', 'stop', invented, `Vă rog să mă dezabonați`),
  from('tr', 'stop', invented, `Mesaj göndermeyin lütfen`),
  from('ru', 'stop', invented, `Отключите смс`),
  from('uk', 'stop', invented, `Відпишіть`),
  from(
    'en',
    'harmless',
    invented,
    `Hi, this is Nora. I'd like to order two loaves for Saturday. Thank you. |
      Good morning, could you please keep one for me? Kind regards, Tom |
      I asked you before about the cake. Any news? | Sorry, I don't live in the area any more but I'll visit. |
      I think you have the wrong price. | We need to stop meeting like this :) | Thanks for everything! |
      Is it non-stop service on Sunday? | When is the last stop for pick up? |
      Can you cancel my delivery and deliver next week? | Please delete my last message, wrong chat | Oops wrong chat |
      Sorry wrong window | Please ignore my last text | I have two numbers, use this one | End of story | Back soon |
      All the best | Please remove my coat from the hook lol | Can I unsubscribe my mum and add my dad? |
      I don't want to miss the soup | I don't want to be late | I no longer work nearby but love the menu |
      Never better | Please wait | Wait for me | Hold on | Hang on a minute | Stay safe | What a day |
      Best bread ever, don't ever change | Do you stop serving at 3? | They stop serving at 3 right? |
      Do the texts cost anything? | How often do you text? | How do I get the texts? | My wife doesn't get your texts |
      My friend wants your texts too | Your last text was funny | I forwarded your text to my team |
      The link in the text is broken | Your message was cut off | I can't open the link`,
  ),
  from(
    'de',
    'harmless',
    invented,
    `Ich hätte gern zwei Brote | Bitte reservieren Sie einen Tisch | Wir kommen zu viert | Können wir später kommen? |
      Kann ich meine Meinung noch ändern? | Die Nachricht war abgeschnitten | Der Link geht nicht |
      Meine Freundin möchte auch eure SMS | Wie oft schreibt ihr? | Kosten die SMS etwas? |
      Warum kommt die SMS so spät? | Danke für eure lieben Nachrichten | Ich schreibe später | Schreibe Ihnen morgen |
      Die Torte bitte ohne Schrift | Bitte nicht klingeln | Nicht anrufen bitte, lieber schreiben | Keine Ursache |
      Kein Thema | Keine Panik | Sehr gern`,
  ),
  from(
    'fr',
    'harmless',
    invented,
    `Je réserve pour deux | On arrive | Le lien ne marche pas | Merci pour le message | Pas grave`,
  ),
  from('es', 'harmless', invented, `Llegamos tarde | El enlace no funciona | Gracias por el mensaje`),
  from('it', 'harmless', invented, `Non importa | Grazie del messaggio | Il link non funziona`),
  from('nl', 'harmless', invented, `Bedankt voor het bericht | De link werkt niet`),
  from('pt', 'harmless', invented, `Obrigada pela mensagem | O link não funciona`),
  from('sv', 'harmless', invented, `Tack för meddelandet | Länken funkar inte`),
  from('da', 'harmless', invented, `Tak for beskeden | Linket virker ikke`),
  from('nb', 'harmless', invented, `Takk for meldingen`),
  from('fi', 'harmless', invented, `Kiitos viestistä | Linkki ei toimi`),
  from('pl', 'harmless', invented, `Dziękuję za wiadomość | Link nie działa`),
  from('cs', 'harmless', invented, `Děkuji za zprávu | Odkaz nefunguje`),
  from('el', 'harmless', invented, `Ευχαριστώ για το μήνυμα`),
  from('hu', 'harmless', invented, `Köszönöm az üzenetet`),
  from('ro', 'harmless', invented, `Mulțumesc pentru mesaj`),
  from('tr', 'harmless', invented, `Mesaj için teşekkürler`),
  from('uk', 'harmless', invented, `Дякую за повідомлення`),
  from('ru', 'harmless', invented, `Спасибо за сообщение`),
  from('ar', 'harmless', invented, `شكرا على الرسالة`),
].flat();
