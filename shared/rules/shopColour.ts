/** Text "has a contrast ratio of at least 4.5:1" (WCAG 2.2, 1.4.3): the shop's colour is printed on white, and white on it. */

/** What is printed with where the shop has chosen none. */
export const plainColour = '#1d1a16';

const leastContrast = 4.5;

export const isReadableColour = (colour: string): boolean => contrastOnWhite(colour) >= leastContrast;

/** WCAG's contrast ratio of a colour such as "#115f3a" with white. */
const contrastOnWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
