import type { Plugin } from 'vite';

export const verifyPagePlugin: () => Plugin;
