// A language of the window is its file and its line here: whatever else lists them is made from this table.
export { en } from './en/en.ts';
export { de } from './de/de.ts';
