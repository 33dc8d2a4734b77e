import { expect, it } from 'vitest';
import { toFault } from '#renderer/host.ts';

it.each([
  ['the page is no longer known', new Error('call/read was answered with 403', { cause: 403 }), 'over'],
  ['the answer is of another kind', new Error('call/read was answered with 502', { cause: 502 }), 'lost'],
  ['nobody answers', new TypeError('Failed to fetch'), 'lost'],
])('tells the owner why when %s', (_, thrown, why) => {
  expect(toFault(thrown).why).toBe(why);
});
