/** Undefined for what is no JSON or no UTF-8, which no reader takes. */
export function untrustedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
