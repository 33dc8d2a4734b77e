import type { Mended, Notice } from './machine.ts';

export const isMended = (notice: Notice): notice is Mended => Object.hasOwn(mended, notice.kind);
const mended: Readonly<Record<Mended['kind'], true>> = {
  tornTail: true,
  settingsSetAside: true,
  secretsSetAside: true,
  numberKeyLost: true,
  listCutOff: true,
};
