import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Tells the owner's own browser from everything else that can reach a port of this machine. */
export type HttpGuard = {
  /** Opens the window as often as it is asked for; for the owner's eyes. */
  readonly address: string;
  /** Opens it once: fit to be handed to another program, whose arguments other users of the machine can see. */
  readonly addressForOnce: () => string;
  /** Whether a request comes from our own page, or by an address somebody typed. */
  readonly isFromHere: (request: IncomingMessage) => boolean;
  /** The cookie and the page that an opening key is exchanged for; null for any other path. */
  readonly exchange: (path: string) => { readonly cookie: string; readonly page: string } | null;
  /** What is asked for under the page, such as `call/read`; null for whoever does not hold the cookie. */
  readonly asked: (request: IncomingMessage, path: string) => string | null;
};

/**
 * Browsers send a cookie to every port of a host, so to a page of another user's program on this machine too. Ours is
 * bound to a path nobody else can know: other ports are never asked for it and never see the cookie.
 */
export function createHttpGuard(port: number): HttpGuard {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);
  const page = `/${secret(16)}/`;
  const session = secret(32);
  const key = secret(32);
  const keysForOnce = new Set<string>();
  const addressBy = (opening: string) => `http://127.0.0.1:${port}/open/${opening}`;

  return {
    address: addressBy(key),
    addressForOnce: () => {
      const once = secret(32);
      keysForOnce.add(once);
      return addressBy(once);
    },
    isFromHere: ({ headers, method }) => {
      // DNS rebinding brings a foreign name in Host; another site's page brings its own in Origin or Sec-Fetch-Site.
      if (headers.host === undefined || !hosts.includes(headers.host)) return false;
      const changes = method !== 'GET';
      if (headers.origin === undefined ? changes : !origins.includes(headers.origin)) return false;
      const site = headers['sec-fetch-site'];
      return site === undefined || site === 'same-origin' || (site === 'none' && !changes);
    },
    exchange: (path) => {
      if (!path.startsWith('/open/')) return null;
      const given = path.slice('/open/'.length);
      if (!keysForOnce.delete(given) && !isSame(given, key)) return null;
      return { cookie: `yesbook=${session}; Path=${page}; HttpOnly; SameSite=Strict`, page };
    },
    asked: ({ headers }, path) => {
      const holdsCookie = (headers.cookie ?? '')
        .split(';')
        .some((cookie) => isSame(cookie.trim(), `yesbook=${session}`));
      return holdsCookie && path.startsWith(page) ? path.slice(page.length) : null;
    },
  };
}

const secret = (bytes: number) => randomBytes(bytes).toString('base64url');

/** Hashed first, so that neither length nor time tells how much of a guess was right. */
const isSame = (given: string, right: string) => timingSafeEqual(digest(given), digest(right));

const digest = (text: string) => createHash('sha256').update(text).digest();
