/** Who asks a shop about its texts, by how each is addressed. The shop adds the department and the reference itself. */
export const authorities = {
  bnetza: { name: 'Bundesnetzagentur', country: 'DE' },
  cnil: { name: 'Commission nationale de l’informatique et des libertés (CNIL)', country: 'FR' },
  ico: { name: 'Information Commissioner’s Office (ICO)', country: 'GB' },
  crtc: { name: 'Canadian Radio-television and Telecommunications Commission (CRTC)', country: 'CA' },
  fcc: { name: 'Federal Communications Commission (FCC), Consumer Complaints', country: 'US' },
} as const;

export type Authority = keyof typeof authorities;

export const authorityNames = Object.keys(authorities) as [Authority, ...Authority[]];
