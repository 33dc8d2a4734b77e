import { lazy } from 'react';
import type { ComponentType } from 'react';

/** A component whose file is read when it is first drawn. */
export const later = <Props extends object>(read: () => Promise<ComponentType<Props>>) =>
  lazy(async () => ({ default: await read() }));
