/** Windows-1252 as Excel writes it in Germany: everything here is Latin-1 but the euro sign. */
export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter === '€' ? 0x80 : (letter.codePointAt(0) ?? 0)));

/**
 * A customer list as a German shop saves it from Excel: semicolons, umlauts, numbers that lost their zero or their
 * digits, one person twice, landlines, and people who said stop.
 */
export const germanRows = [
  ['Nachname', 'Vorname', 'Handy', 'Bemerkung', 'Abgemeldet am'],
  ['Müller', 'Jörg', '0171 3920001', 'zahlt bar, 5 € Trinkgeld', ''],
  ['Öztürk', 'Ümit', '1713920002', '', ''],
  ['Weiß', 'Käthe', '4,91762E+11', '', ''],
  ['Berg', 'Anna', '+49 (0)171 / 392 00 03', '"mag; Semikolons"', ''],
  ['Mueller', 'J.', '00491713920001', 'doppelt', ''],
  ['Gärtnerei Grün', '', '030 1234567', '', ''],
  ['Schäfer', 'Björn', '0171 3920004', '', '03.04.2025'],
  ['Vogel', 'Ida', '', 'kein Telefon', ''],
  ['Stumm', 'Max', '4,91771E+11', '', '05.06.2024'],
  ['Huber', 'Zoë', '491713920005', '', ''],
] as const;

export const germanList = (rows: readonly (readonly string[])[] = germanRows): Uint8Array =>
  windows1252(
    rows
      .map((cells) => cells.map((cell) => (/[";]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'))
      .join('\r\n') + '\r\n',
  );
