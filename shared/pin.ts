/** What a PIN may be: long enough for the wait after wrong ones to protect it, and typed on any number pad. */
export const pinShape = /^\d{4,12}$/;
