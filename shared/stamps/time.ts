import type { Instant } from '#shared/facts.ts';
import { type Der, tags } from './der.ts';

/** A UTCTime or GeneralizedTime in Zulu as DER writes it; null for anything else. */
export const readTime = ({ tag, content }: Der): Instant | null => {
  const text = String.fromCharCode(...content);
  const whole = tag === tags.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const [, year, month, day, hour, minute, second, part = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d+))?Z$/.exec(whole) ?? [];
  if ((tag !== tags.utcTime && tag !== tags.time) || second === undefined) return null;
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}.${part.padEnd(3, '0').slice(0, 3)}Z`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
};
