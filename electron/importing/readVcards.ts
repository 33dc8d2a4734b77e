import type { Encoding, TableRow } from '#shared/importing/table.ts';
import type { Found } from './readTable.ts';

/** One content line of a card: `item1.TEL;TYPE=CELL:+49 176 …`. */
type Property = { readonly name: string; readonly parameters: ReadonlyMap<string, string>; readonly value: string };

/** The names vCard itself uses, so that columns are recognised like any other. */
const header = ['FN', 'N.GIVEN', 'N.FAMILY', 'TEL', 'TEL 2', 'TEL 3', 'LANG', 'NOTE'] as const;

/**
 * Reads an address book's export as a table, one card a row: vCard 2.1 (quoted-printable, parameters without a name),
 * 3.0 (RFC 2426) and 4.0 (RFC 6350, `tel:` addresses). A card's mobile numbers come before its others.
 */
export function readVcards(text: string, encoding: Encoding): Found {
  const cards = text
    .replace(/\r\n?/g, '\n')
    .split(/^BEGIN:VCARD[ \t]*$/im)
    .slice(1)
    .map((card) => card.split(/^END:VCARD[ \t]*$/im)[0] ?? '');
  const rows = cards.map((card, at): TableRow => ({ row: at + 1, cells: toCells(toProperties(card, encoding)) }));
  const first: TableRow[] = rows.length === 0 ? [] : [{ row: 0, cells: header }];
  return { rows: [...first, ...rows], encoding, delimiter: null, sheet: null, sheets: [], oddities: [] };
}

function toCells(properties: readonly Property[]): string[] {
  const value = (name: string): string => plain(properties.find((property) => property.name === name)?.value ?? '');
  const [family = '', given = ''] = parts(properties.find((property) => property.name === 'N')?.value ?? '');
  const phones = properties
    .filter(
      (property) => property.name === 'TEL' && !/\b(?:FAX|PAGER|MODEM)\b/i.test(property.parameters.get('TYPE') ?? ''),
    )
    .toSorted((a, b) => rank(a) - rank(b))
    .map((property) =>
      plain(property.value)
        .replace(/^tel:/i, '')
        .replace(/;phone-context=.*$/i, ''),
    );
  const [phone = '', second = '', third = ''] = new Set(phones.filter((each) => each !== ''));
  const name = value('FN') || [given, family].filter(Boolean).join(' ') || plain(parts(value('ORG'))[0] ?? '');
  return [name, given, family, phone, second, third, value('LANG'), value('NOTE')];
}

const rank = (phone: Property): number => {
  const type = phone.parameters.get('TYPE') ?? '';
  if (/\b(?:CELL|IPHONE|MOBIL\w*)\b/i.test(type)) return 0;
  return /\bPREF\b/i.test(type) || phone.parameters.has('PREF') ? 1 : 2;
};

function toProperties(card: string, encoding: Encoding): Property[] {
  return unfold(card).flatMap((line) => {
    const property = toProperty(line);
    if (property === null) return [];
    if (!/^QUOTED-PRINTABLE$/i.test(property.parameters.get('ENCODING') ?? '')) return [property];
    return [
      { ...property, value: fromQuotedPrintable(property.value, property.parameters.get('CHARSET') ?? encoding) },
    ];
  });
}

/** A line that begins with a blank goes on from the one before; in 2.1 one that ends in "=" goes on in the next. */
function unfold(card: string): string[] {
  const lines: string[] = [];
  let open = false;
  for (const line of card.split('\n')) {
    const last = lines.length - 1;
    if (open) lines[last] = `${lines[last]?.slice(0, -1)}${line}`;
    else if (/^[ \t]/.test(line) && last >= 0) lines[last] += line.slice(1);
    else lines.push(line);
    const now = lines.at(-1) ?? '';
    open = now.endsWith('=') && /^[^:]*QUOTED-PRINTABLE[^:]*:/i.test(now);
  }
  return lines;
}

function toProperty(line: string): Property | null {
  // The colon that ends the parameters is the first one outside of quotes.
  const match = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):(.*)$/s.exec(line);
  if (match === null) return null;
  const [, name = '', written = '', value = ''] = match;
  const parameters = new Map<string, string>();
  for (const parameter of written.match(/(?:[^";]|"[^"]*")+/g) ?? []) {
    const [key = '', ...rest] = parameter.split('=');
    if (rest.length > 0) add(parameters, key.toUpperCase(), rest.join('=').replaceAll('"', ''));
    else add(parameters, /^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/i.test(key) ? 'ENCODING' : 'TYPE', key);
  }
  return { name: name.toUpperCase(), parameters, value };
}

const add = (parameters: Map<string, string>, key: string, value: string): void => {
  const before = parameters.get(key);
  parameters.set(key, before === undefined ? value : `${before},${value}`);
};

function fromQuotedPrintable(value: string, charset: string): string {
  const bytes: number[] = [];
  for (const piece of value.match(/=[0-9A-F]{2}|[^]/gi) ?? []) {
    if (/^=[0-9A-F]{2}$/i.test(piece)) bytes.push(Number.parseInt(piece.slice(1), 16));
    else bytes.push(...new TextEncoder().encode(piece));
  }
  return decoder(charset).decode(new Uint8Array(bytes));
}

/** Old phones name character sets nobody else knows; then their bytes are read as UTF-8. */
function decoder(charset: string): { decode(bytes: Uint8Array): string } {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** A structured value's parts; an escaped semicolon parts nothing. */
const parts = (value: string): string[] => value.split(/(?<!\\);/).map(plain);

const plain = (value: string): string =>
  value
    .replaceAll(/\\n/gi, '\n')
    .replaceAll(/\\([\\,;:])/g, '$1')
    .trim();
