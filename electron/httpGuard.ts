import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Seat } from '#shared/views/about.ts';

/** Tells the owner's own browser from everything else that can reach a port of this machine. */
export type HttpGuard = {
  /** Opens the window as often as it is asked for; for the owner's eyes. */
  readonly address: string;
  /** Opens it once: fit to be handed to another program, whose arguments other users of the machine can see. */
  readonly addressForOnce: (seat?: Seat) => string;
  /** Whether a request comes from our own page, or by an address somebody typed. */
  readonly isFromHere: (request: IncomingMessage) => boolean;
  /** The cookie and the page that an opening key is exchanged for; null for any other path. */
  readonly exchange: (path: string) => { readonly cookie: string; readonly page: string } | null;
  /** What is asked for under a page, such as `call/read`, and by whom; null for whoever does not hold its cookie. */
  readonly asked: (request: IncomingMessage, path: string) => { readonly seat: Seat; readonly what: string } | null;
};

/** A window's own path and the cookie that is bound to it. */
type Place = { readonly page: string; readonly session: string };

/**
 * Browsers send a cookie to every port of a host, so to a page of another user's program on this machine too. Ours is
 * bound to a path nobody else can know: other ports are never asked for it and never see the cookie.
 */
export function createHttpGuard(port: number): HttpGuard {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const origins = hosts.map((host) => `http://${host}`);
  const place = (): Place => ({ page: `/${secret(16)}/`, session: secret(32) });
  const places: Readonly<Record<Seat, Place>> = { owner: place(), till: place() };
  const key = secret(32);
  const keysForOnce = new Map<string, Seat>();
  const addressBy = (opening: string) => `http://127.0.0.1:${port}/open/${opening}`;

  return {
    address: addressBy(key),
    addressForOnce: (seat = 'owner') => {
      const once = secret(32);
      keysForOnce.set(once, seat);
      return addressBy(once);
    },
    isFromHere: ({ headers, method }) => {
      // DNS rebinding brings a foreign name in Host; another site's page brings its own in Origin or Sec-Fetch-Site.
      if (headers.host === undefined || !hosts.includes(headers.host)) return false;
      const changes = method !== 'GET' || headers.upgrade !== undefined;
      if (headers.origin === undefined ? changes : !origins.includes(headers.origin)) return false;
      const site = headers['sec-fetch-site'];
      return site === undefined || site === 'same-origin' || (site === 'none' && !changes);
    },
    exchange: (path) => {
      if (!path.startsWith('/open/')) return null;
      const given = path.slice('/open/'.length);
      const seat = keysForOnce.get(given) ?? (isSame(given, key) ? 'owner' : null);
      if (seat === null) return null;
      keysForOnce.delete(given);
      const { page, session } = places[seat];
      return { cookie: `yesbook=${session}; Path=${page}; HttpOnly; SameSite=Strict`, page };
    },
    asked: ({ headers }, path) => {
      const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
      for (const seat of ['owner', 'till'] as const) {
        const { page, session } = places[seat];
        if (!path.startsWith(page)) continue;
        const holdsCookie = cookies.some((cookie) => isSame(cookie, `yesbook=${session}`));
        return holdsCookie ? { seat, what: path.slice(page.length) } : null;
      }
      return null;
    },
  };
}

const secret = (bytes: number) => randomBytes(bytes).toString('base64url');

/** Hashed first, so that neither length nor time tells how much of a guess was right. */
const isSame = (given: string, right: string) => timingSafeEqual(digest(given), digest(right));

const digest = (text: string) => createHash('sha256').update(text).digest();
