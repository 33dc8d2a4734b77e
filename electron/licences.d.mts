import type { Plugin } from 'vite';

export function licencesPlugin(): Plugin;
export function shippedLicences(): readonly {
  readonly text: string;
  readonly packages: readonly { readonly name: string; readonly version: string; readonly licence: string }[];
}[];
