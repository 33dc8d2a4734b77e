import type { Language } from '#shared/facts.ts';
import { phraseExpression } from './phraseExpression.ts';
import { plainWords } from './plainWords.ts';

/**
 * "A lapsed yes is not asked for again by text: that question is itself advertising."
 *
 * CRTC, "Frequently asked questions about CASL": a message that asks for consent is a commercial electronic message and needs
 * consent itself. Corte di Cassazione, ordinanza 9920/2022: the same for a call or text that asks for it. ACMA, "Avoid sending
 * spam": you cannot send a message to ask for consent. Renew it while it lives, or ask at the till, on paper or by QR.
 */
export type ConsentAsked = { readonly matched: string; readonly language: Language };

/** The words in which a text asks for a yes to further texts, or null. Takes any string; a send asks with the same for everyone. */
export const asksForConsent = (text: string): ConsentAsked | null => {
  if (lastRead.text !== text) lastRead = { text, asked: askedIn(text) };
  return lastRead.asked;
};

let lastRead: { readonly text: string; readonly asked: ConsentAsked | null } = { text: '', asked: null };

const askedIn = (text: string): ConsentAsked | null => {
  for (const sentence of text.normalize('NFKC').split(/[!?;…\n]+|\.(?=\s|$)/)) {
    const line = plainWords(sentence.replace(/(n)['’](t)(?!\p{L})/giu, '$1$2')).join(' ');
    for (const [language, asking] of expressions) {
      const matched = asking.exec(line)?.[0];
      if (matched !== undefined) return { matched, language };
    }
  }
  return null;
};

const en =
  '(texts?|text messages?|messages?|sms|msgs?|news|updates|offers|alerts|newsletters?|reminders|from us|our list)';
const de = '(sms|nachrichten|angebote|neuigkeiten|infos|newsletter|werbung|von uns|post|texte)';
const fr = '(sms|messages?|textos?|offres|infos|nouvelles|actualites|newsletter|de nous)';
const es = '(sms|mensajes?|ofertas|novedades|noticias|promociones|de nosotros)';
const it = '(sms|messaggi|offerte|novita|notizie|promozioni|da noi)';
const nl = '(sms|smsjes|berichten|aanbiedingen|nieuws|nieuwsbrief|van ons)';
const pt = '(sms|mensagens|ofertas|novidades|noticias|promocoes|de nos)';
const nordic = '(sms|smser|meddelanden|beskeder|meldinger|erbjudanden|tilbud|nyheter|nyheder|fran oss|fra os|fra oss)';

/** By language, in the notation of `phraseExpression`. */
const questions: Readonly<Record<Language, readonly string[]>> = {
  en: [
    `(may|can|could|shall) we (\\S+ )?(still |keep |continue |again |please |start |go on )*(text|texting|message|messaging|send|sending|sms|contact|contacting)( \\S+){0,4}`,
    `(do|would|will|are) you (\\S+ )?(still |like |want |wish |care |happy |love |interested |ok |okay |fine |agree |in )+(to |with |us to |getting |receiving |hearing |us )*(\\S+ )?(receive|receiving|get|getting|hear|hearing|keep|continue|stay|be|have|texting|sending)( \\S+){0,4} ${en}`,
    `(want|like|wish) (to )?(keep |still |continue |go on |carry on )(\\S+ ){0,2}(getting|receiving|hearing|texts|sms)( \\S+){0,4}`,
    `(reply|text|answer|send|respond)( \\S+){0,3} (to|if you|and we|and you|for) (\\S+ ){0,4}(opt in|opt back in|subscribe|resubscribe|consent|agree|sign up|rejoin|re join|renew|stay on|stay in|keep (getting|receiving|hearing)|continue (getting|receiving|hearing)|receive|get (our|more|these|texts)|hear)( \\S+){0,4}`,
    `(reply|text|answer|send|respond)( \\S+){0,3} to (confirm|renew|give|reconfirm) (\\S+ ){0,3}(consent|subscription|opt in|permission|sign up|signup|membership of our list|that (you|we))( \\S+){0,5}`,
    `(confirm|renew|reconfirm|refresh|give us|give) (your |us your )(\\S+ )?(consent|subscription|opt in|permission|text sign up)`,
    `(we need|need|ask for|asking for|like) your (\\S+ )?(consent|permission|ok|okay|agreement) (to|for) (\\S+ ){0,3}(text|send|message|contact)( \\S+){0,3}`,
    `(opt|sign|join) (back |us again |up again |in again )(in|for|up)?( \\S+){0,3} ${en}`,
    `is it (ok|okay|fine|alright) (if|for|that) (us |we )(\\S+ )?(to )?(text|send|message|keep|contact)( \\S+){0,4}`,
    `(sign up|subscribe|opt in|register) (for|to) (\\S+ ){0,2}(texts|sms|text messages|text alerts|sms list|text list)`,
  ],
  de: [
    `(durfen|konnen|sollen) wir (\\S+ ){0,3}(weiter|weiterhin|noch|wieder|kunftig|in zukunft|per sms|sms|nachrichten|angebote) (\\S+ ){0,5}(schreiben|schicken|senden|informieren|kontaktieren|zusenden|simsen|halten)`,
    `(mochten|wollen|mochtest|willst|wollt|mochtet) (sie|du|ihr) (\\S+ ){0,4}${de} (\\S+ ){0,3}(erhalten|bekommen|horen|lesen|haben)`,
    `(antworten|antworte|antwortet|schreiben|schreib|schicken|senden|sende|schick|texten)( sie)? (\\S+ ){0,3}ja (\\S+ ){0,6}${de}( \\S+){0,4}`,
    `ja (antworten|senden|schreiben|zuruckschreiben) (\\S+ ){0,6}${de}( \\S+){0,4}`,
    '(einwilligung|zustimmung|einverstandnis|anmeldung zu \\S+ sms) (\\S+ ){0,3}(bestatigen|erneuern|erteilen|geben|verlangern|auffrischen)',
    '(bestatigen|erneuern|erteilen|bestatige|erneuere|gib|geben)( sie)? (\\S+ ){0,3}(einwilligung|zustimmung|einverstandnis|erlaubnis)',
    `(sind sie|bist du|seid ihr) (\\S+ )?einverstanden (\\S+ ){0,6}${de}( \\S+){0,4}`,
    `(stimmen sie|stimmst du|stimmt ihr) (\\S+ ){0,5}${de}( \\S+){0,3} zu`,
    `(melden sie sich|melde dich|meldet euch|anmelden) (\\S+ ){0,5}(sms|newsletter)( \\S+){0,4}`,
    'sollen wir (\\S+ ){0,4}(im verteiler|auf der liste) (\\S+ )?(lassen|behalten)',
  ],
  fr: [
    `(pouvons|pourrions|puis) (nous|on|je) (\\S+ ){0,4}(continuer|encore|toujours|envoyer|contacter|ecrire) (\\S+ ){0,5}${fr}`,
    `(souhaitez|voulez|desirez|aimeriez|veux|souhaites) (vous|tu) (\\S+ ){0,4}(recevoir|continuer|rester) (\\S+ ){0,4}${fr}`,
    `(repondez|repondre|envoyez|reponds)( \\S+){0,2} oui (\\S+ ){0,4}(recevoir|continuer|rester|inscrire|reinscrire|consentir|accepter|confirmer votre (inscription|accord|consentement))( \\S+){0,4}`,
    '(confirmez|renouvelez|confirmer|renouveler|donnez) (\\S+ )?(votre|ton) (consentement|accord|inscription)',
    `(acceptez|accepteriez|acceptes) (vous|tu) (\\S+ ){0,4}${fr}`,
  ],
  es: [
    `(podemos|nos permite|nos permites) (\\S+ ){0,4}(seguir|enviar\\S*|escribir\\S*|mandar\\S*|contactar\\S*) (\\S+ ){0,4}${es}`,
    `(quiere|quieres|quieren|desea|deseas|te gustaria|le gustaria) (\\S+ ){0,3}(recibir|seguir|continuar) (\\S+ ){0,4}${es}`,
    `(responde|responda|conteste|contesta|envia|envie)( \\S+){0,2} si (\\S+ ){0,4}(recibir|seguir|continuar|suscribirte|suscribirse|aceptar|confirmar tu|confirmar su)( \\S+){0,4}`,
    '(confirma|confirme|renueva|renueve|danos|denos) (\\S+ )?(tu|su) (consentimiento|suscripcion|permiso|autorizacion)',
    `(acepta|aceptas) (\\S+ ){0,3}recibir (\\S+ ){0,3}${es}`,
  ],
  it: [
    `(possiamo|potremmo) (\\S+ ){0,4}(continuare|inviar\\S*|scriver\\S*|mandar\\S*|contattar\\S*) (\\S+ ){0,4}${it}`,
    `(vuoi|vuole|volete|desideri|desidera|ti piacerebbe|le piacerebbe) (\\S+ ){0,3}(ricevere|continuare|restare) (\\S+ ){0,4}${it}`,
    `(rispondi|risponda|rispondete|invia)( \\S+){0,2} si (\\S+ ){0,4}(ricevere|continuare|iscriverti|iscriversi|accettare|confermare (il|la) (tuo|tua|suo|sua))( \\S+){0,4}`,
    '(conferma|rinnova|confermi|rinnovi|dacci|ci dia) (\\S+ )?(il (tuo|suo) consenso|la (tua|sua) iscrizione|l autorizzazione)',
  ],
  nl: [
    `(mogen|kunnen) (wij|we) (\\S+ ){0,4}(nog |blijven |weer )?(\\S+ ){0,3}(sms|smsen|berichten|sturen|schrijven|benaderen)( \\S+){0,2}`,
    `(wil|wilt|willen|zou) (u|je|jij|jullie) (\\S+ ){0,4}${nl} (\\S+ ){0,2}(ontvangen|krijgen|blijven|horen)( \\S+){0,2}`,
    `(antwoord|antwoordt|stuur|reageer)( \\S+){0,2} ja (\\S+ ){0,6}${nl}( \\S+){0,4}`,
    '(bevestig|vernieuw|geef) (\\S+ )?(uw|je|jouw) (toestemming|aanmelding|inschrijving)',
  ],
  pt: [
    `(podemos|poderiamos) (\\S+ ){0,4}(continuar|enviar\\S*|mandar\\S*|contactar\\S*) (\\S+ ){0,4}${pt}`,
    `(quer|queres|querem|deseja|desejas|gostaria de|gostarias de) (\\S+ ){0,3}(receber|continuar|ficar) (\\S+ ){0,4}${pt}`,
    `(responda|responde|envie)( \\S+){0,2} sim (\\S+ ){0,4}(receber|continuar|aceitar|inscrever|confirmar (a|o) (sua|seu|tua|teu))( \\S+){0,4}`,
    '(confirme|confirma|renove|renova) (\\S+ )?(o (seu|teu) consentimento|a (sua|tua) (inscricao|subscricao|autorizacao))',
  ],
  sv: [
    `(far|kan) vi (\\S+ ){0,4}(fortsatta|skicka|smsa|kontakta) (\\S+ ){0,4}${nordic}`,
    `(vill|onskar) du (\\S+ ){0,4}(fa|ta emot|fortsatta|ha) (\\S+ ){0,4}${nordic}`,
    `(svara|skicka)( \\S+){0,2} ja (\\S+ ){0,6}${nordic}( \\S+){0,4}`,
    '(bekrafta|fornya) (\\S+ )?(ditt samtycke|din anmalan|din prenumeration)',
  ],
  da: [
    `(ma|kan) vi (\\S+ ){0,4}(fortsaette|sende|skrive|kontakte|sms\\S*) (\\S+ ){0,4}${nordic}`,
    `(vil|onsker) du (\\S+ ){0,4}(fa|modtage|have|fortsaette) (\\S+ ){0,4}${nordic}`,
    `(svar|send)( \\S+){0,2} ja (\\S+ ){0,6}${nordic}( \\S+){0,4}`,
    '(bekraeft|forny) (\\S+ )?(dit samtykke|din tilmelding)',
  ],
  nb: [
    `(kan|far) vi (\\S+ ){0,4}(fortsette|sende|kontakte) (\\S+ ){0,4}${nordic}`,
    `(vil|onsker) du (\\S+ ){0,4}(fa|motta|ha|fortsette) (\\S+ ){0,4}${nordic}`,
    `(svar|send)( \\S+){0,2} ja (\\S+ ){0,6}${nordic}( \\S+){0,4}`,
    '(bekreft|forny) (\\S+ )?(samtykket ditt|ditt samtykke|pameldingen)',
  ],
  fi: [
    '(saammeko|voimmeko|saadaanko) (\\S+ ){0,4}(lahettaa|jatkaa|viestia)( \\S+){0,4}',
    '(haluatko|haluatteko|haluaisitko) (\\S+ ){0,4}(viesteja|tekstiviesteja|tarjouksia|uutisia|viestit|viestimme)( \\S+){0,3}',
    '(vastaa|laheta)( \\S+){0,2} (kylla|joo) (\\S+ ){0,5}(viesteja|tekstiviesteja|tarjouksia|listalla|viestit)( \\S+){0,3}',
    '(vahvista|uusi|anna) (\\S+ )?(suostumuksesi|suostumuksenne|tilauksesi)',
  ],
  pl: [
    '(czy mozemy|mozemy) (\\S+ ){0,4}(wysylac|pisac|przesylac|kontaktowac)( \\S+){0,4}',
    '(czy )?(chcesz|chce pan|chce pani|zyczysz sobie|chca panstwo) (\\S+ ){0,3}(otrzymywac|dostawac|nadal) (\\S+ ){0,4}(sms|smsy|smsow|wiadomosci|oferty)( \\S+){0,2}',
    '(odpisz|odpowiedz|wyslij)( \\S+){0,2} tak (\\S+ ){0,6}(sms|smsy|wiadomosci|oferty|otrzymywac|zgode)( \\S+){0,3}',
    '(potwierdz|odnow|wyraz) (\\S+ )?(swoja |twoja )?(zgode|subskrypcje)',
  ],
  cs: [
    '(muzeme|smime) (\\S+ ){0,4}(posilat|psat|zasilat|kontaktovat)( \\S+){0,4}',
    '(chcete|chces|prejete si) (\\S+ ){0,4}(dostavat|odebirat|zasilat) (\\S+ ){0,3}(sms|zpravy|nabidky|novinky)',
    '(odpovezte|odpovez|poslete)( \\S+){0,2} ano (\\S+ ){0,6}(sms|zpravy|nabidky|novinky|souhlas)( \\S+){0,3}',
    '(potvrdte|obnovte|udelte) (\\S+ )?(vas |svuj )?souhlas',
  ],
  el: [
    '(μπορουμε|να συνεχισουμε) (\\S+ ){0,4}(στελνουμε|στειλουμε|επικοινωνουμε)( \\S+){0,4}',
    '(θελετε|θελεισ|επιθυμειτε) (\\S+ ){0,4}(λαμβανετε|λαμβανεισ|συνεχισετε) (\\S+ ){0,4}(sms|μηνυματα|προσφορεσ|νεα)',
    '(απαντηστε|απαντησε|στειλτε)( \\S+){0,2} ναι (\\S+ ){0,6}(sms|μηνυματα|προσφορεσ|λαμβανετε)( \\S+){0,3}',
  ],
  hu: [
    '(kuldhetunk|irhatunk|tovabbra is kuldhetunk) (\\S+ ){0,4}(sms|sms t|uzenetet|uzeneteket|ajanlatokat)( \\S+){0,3}',
    '(szeretne|szeretnel|kivan) (\\S+ ){0,4}(sms|sms t|uzenetet|uzeneteket|ajanlatokat) (\\S+ ){0,2}(kapni|fogadni)',
    '(valaszoljon|valaszolj|kuldjon)( \\S+){0,2} igen (\\S+ ){0,6}(sms|uzenet\\S*|ajanlat\\S*|hozzajarul\\S*)( \\S+){0,3}',
  ],
  ro: [
    '(putem|va putem|mai putem) (\\S+ ){0,4}(trimite|scrie|contacta)( \\S+){0,4} (sms|mesaje|oferte|noutati)',
    '(doriti|vreti|vrei|doresti) (\\S+ ){0,4}(primiti|primesti|continuati) (\\S+ ){0,3}(sms|mesaje|oferte|noutati)',
    '(raspundeti|raspunde|trimiteti)( \\S+){0,2} da (\\S+ ){0,6}(sms|mesaje|oferte|noutati|acordul)( \\S+){0,3}',
  ],
  tr: [
    '(sms|mesaj|kampanya|teklif)\\S* (\\S+ ){0,3}(almak|almaya) (\\S+ ){0,2}(ister misiniz|istiyor musunuz|devam\\S*)',
    '(size )?(sms|mesaj) (\\S+ )?(gonderebilir miyiz|gondermeye devam edebilir miyiz|yollayabilir miyiz)',
    'onay(inizi|ini)? (\\S+ )?(yenileyin|yenileyiniz|verin|veriniz|vermek icin)( \\S+){0,4}',
  ],
};

const expressions: readonly (readonly [Language, RegExp])[] = Object.entries(questions).map(([language, phrases]) => [
  language,
  phraseExpression(phrases, 'u'),
]);
