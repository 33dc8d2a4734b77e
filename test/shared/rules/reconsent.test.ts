import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForConsent } from '#shared/rules/reconsent.ts';

describe('a text that asks for a yes', () => {
  it.each([
    ['en', 'May we keep texting you our offers?'],
    ['en', 'Do you still want to hear from us? Reply YES'],
    ['en', 'Would you like to keep getting our texts?'],
    ['en', 'We miss you! Reply YES to stay on our list'],
    ['en', 'Reply YES to opt back in'],
    ['en', 'Please confirm your consent'],
    ['en', "Reply Y if you'd like to receive our lunch texts"],
    ['en', 'Is it OK if we text you about new bread?'],
    ['en', 'Sign up for our texts again'],
    ['de', 'Dürfen wir Ihnen weiterhin SMS schicken?'],
    ['de', 'Möchten Sie weiter Angebote von uns erhalten?'],
    ['de', 'Antworten Sie mit JA, wenn Sie weiter SMS bekommen möchten'],
    ['de', 'Bitte bestätigen Sie Ihre Einwilligung'],
    ['de', 'Willst du wieder Nachrichten von uns bekommen?'],
    ['fr', 'Souhaitez-vous continuer à recevoir nos SMS ?'],
    ['fr', 'Répondez OUI pour continuer à recevoir nos offres'],
    ['es', '¿Quieres seguir recibiendo o recibir nuestras ofertas?'],
    ['es', 'Responde SI para seguir recibiendo mensajes'],
    ['it', 'Vuoi continuare a ricevere i nostri messaggi?'],
    ['nl', 'Wilt u onze berichten blijven ontvangen?'],
    ['pt', 'Quer continuar a receber as nossas mensagens?'],
    ['sv', 'Vill du fortsätta få våra sms?'],
    ['da', 'Vil du fortsat modtage vores sms?'],
    ['nb', 'Ønsker du fortsatt å motta våre meldinger?'],
    ['fi', 'Haluatko jatkossakin viestejä meiltä?'],
    ['pl', 'Czy chcesz nadal otrzymywać nasze SMS?'],
    ['cs', 'Chcete dál dostávat naše zprávy?'],
    ['el', 'Θέλετε να συνεχίσετε να λαμβάνετε μηνύματα;'],
    ['hu', 'Szeretne továbbra is üzeneteket kapni?'],
    ['ro', 'Doriți să primiți în continuare mesaje?'],
    ['tr', 'SMS almaya devam etmek ister misiniz?'],
  ])('is recognised in %s: %s', (language, text) => {
    expect(asksForConsent(text)).toMatchObject({ language });
  });

  it.each([
    'Soup of the day: pumpkin. Reply STOP to opt out',
    'Reply YES to reserve a table for tonight',
    'Reply YES to confirm your booking',
    'Would you like to try our new bread?',
    'Do you want two loaves?',
    'May we suggest the lentil soup?',
    'We send you our lunch menu. Text STOP to opt out',
    'Join us for a tasting on Friday',
    'Heute Brot -20 %. STOP antworten zum Abmelden',
    'Möchten Sie einen Tisch reservieren?',
    'Antworten Sie mit JA, um den Tisch zu bestätigen',
    'Dürfen wir Sie am Samstag begrüßen?',
    'Voulez-vous réserver une table ?',
    'Répondez OUI pour confirmer votre rendez-vous',
    '¿Quieres probar nuestro pan?',
    'Vuoi prenotare un tavolo?',
    'Wilt u een tafel reserveren?',
    'Vill du boka bord?',
    'Haluatko varata pöydän?',
    'Czy chcesz zarezerwować stolik?',
    '',
  ])('is not: %s', (text) => {
    expect(asksForConsent(text)).toBeNull();
  });

  it('reads any Unicode', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => void asksForConsent(text)));
  });
});
