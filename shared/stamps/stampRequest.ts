import { der } from './der.ts';
import { oids } from './oids.ts';

/** What a TSA is asked (RFC 3161 section 2.4.1): a hash and a random number, and to put its certificate into the answer. */
export const stampRequest = (imprint: Uint8Array, nonce: Uint8Array): Uint8Array =>
  der.bytes(
    der.sequence(
      der.integer(new Uint8Array([1])),
      der.sequence(der.sequence(der.oid(oids.sha256)), der.octets(imprint)),
      der.integer(nonce),
      der.truth(true),
    ),
  );
