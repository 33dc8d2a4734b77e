import { expect, it } from 'vitest';
import { toFault } from '#renderer/host.ts';

it.each([
  ['the page is no longer known', new Error('call/read was answered with 403', { cause: 403 }), 'over'],
  ['the answer is of another kind', new Error('call/read was answered with 502', { cause: 502 }), 'lost'],
  ['a chosen file is gone', new DOMException('A requested file could not be found', 'NotFoundError'), 'fileUnread'],
  ['a chosen file is a folder', new DOMException('could not be read', 'NotReadableError'), 'fileUnread'],
  ['a chosen file is too large', new Error('files was answered with 413', { cause: 413 }), 'fileTooLarge'],
  ['nobody answers', new TypeError('Failed to fetch'), 'lost'],
])('tells the owner why when %s', (_, thrown, why) => {
  expect(toFault(thrown).why).toBe(why);
});
