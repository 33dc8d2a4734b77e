import type { ProofMatter } from '#shared/proof/matter.ts';
import { printPaper } from '#electron/paper/printPaper.ts';
import type { Typefaces } from './typefaces.ts';
import type { AppLanguage } from '#shared/languages.ts';

type Letter = { readonly text: string; readonly matter: ProofMatter; readonly language: AppLanguage };

/** The owner's letter as it was left, paragraph by paragraph; what stands in it indented stays so. */
export const printLetter = (typefaces: Typefaces, { text, matter, language }: Letter): Promise<Uint8Array> => {
  const sender = matter.shop?.name ?? 'Yesbook';
  const options = { title: sender, author: sender, language, date: new Date(matter.asOf), paper: 'A4' as const };
  const pages = (page: number, all: number): string => (all === 1 ? '' : `${page} / ${all}`);
  return printPaper(typefaces, { ...options, footer: pages }, (sheet) => {
    for (const line of text.trimEnd().split(/\r\n|\r|\n/)) {
      const indent = Math.min(line.length - line.trimStart().length, deepest) * 4;
      if (line.trim() === '') sheet.gap(6);
      else sheet.paragraph(line.trim(), { size: 10.5, indent });
    }
  });
};

const deepest = 12;
