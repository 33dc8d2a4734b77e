/** TSAs that answer anybody, with the address each publishes. Text for the owner to choose from; none is asked before that. */
export const knownClocks = [
  { name: 'FreeTSA', url: 'https://freetsa.org/tsr' },
  { name: 'DigiCert', url: 'http://timestamp.digicert.com' },
  { name: 'Sectigo', url: 'http://timestamp.sectigo.com' },
  { name: 'GlobalSign', url: 'http://timestamp.globalsign.com/tsa/r6advanced1' },
] as const;

/** Whether this can be the address of a TSA; RFC 3161 section 3.4 speaks HTTP, and what is asked is no secret. */
export const isClockUrl = (text: string): boolean => /^https?:\/\/[^\s/?#@]+(?:[/?][^\s#]*)?$/i.test(text);
