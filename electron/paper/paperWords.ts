import type { StopWay } from '#shared/facts.ts';
import { showPhone } from '#shared/phone.ts';
import type { Shop } from '#shared/shop.ts';
import { paperDe } from './paperWordsDe.ts';
import { paperEn } from './paperWordsEn.ts';
import { toAppLanguage } from '#shared/languages.ts';

/** Every sentence that is printed for customers. English sets the shape. */
export type PaperWords = typeof paperEn;

/** The language of a printed page; a wording in any other language gets English around it. */
export const paperWordsIn = (language: string): PaperWords => ({ en: paperEn, de: paperDe })[toAppLanguage(language)];

export type Reach = {
  readonly name: string;
  readonly address: string;
  /** Phone and e-mail, as far as the shop has told. */
  readonly ways: readonly string[];
  /** The number that takes STOP, where there is one. */
  readonly stopNumber: string | null;
  readonly stopLink: string | null;
};

/** Who the shop is on paper, and how it is told to stop. Practice reads no texts, and a STOP to its number is lost. */
export const reachOf = ({ description, provider }: Shop): Reach => {
  const country = description?.country ?? '';
  const sender = provider?.kind === 'practice' ? undefined : provider?.sender;
  const way: StopWay | null =
    sender?.kind === 'number' ? { kind: 'number', number: sender.number } : (sender?.stopWay ?? null);
  return {
    name: description?.name ?? '',
    address: (description?.address ?? '').replaceAll(/\s*\n\s*/g, ', '),
    ways: [description?.phone, description?.email]
      .filter((told): told is string => told !== undefined && told !== '')
      .map(unbroken),
    stopNumber: way?.kind === 'number' ? unbroken(showPhone(way.number, country)) : null,
    stopLink: way?.kind === 'link' ? way.url : null,
  };
};

/** A number is read as one, so it stays on one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** "Text STOP to 07700 900000, or tell us: …" */
export const howToStop = (words: PaperWords, { stopNumber, stopLink, ways }: Reach): string => {
  const told = words.orTellUs(ways.join(', '));
  if (stopNumber !== null) return `${words.textStop(stopNumber)} ${told}`;
  return stopLink === null ? words.replyStop(ways.join(', ')) : `${words.openLink(stopLink)} ${told}`;
};
