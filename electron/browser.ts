import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** An opener that has not failed after so long has found a browser, and may run as long as that does. */
const patienceMs = 1500;

/** Hands an address to the default browser; false where there is none to hand it to. */
export async function openBrowser(address: string): Promise<boolean> {
  const opener = openerFor(process.platform);
  if (opener === null) return false;
  const [program, ...args] = opener;
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  child.unref();
  try {
    const ended = once(child, 'exit') as Promise<[number | null]>;
    const [code] = await Promise.race([ended, wait(patienceMs, [0] as const)]);
    return code === 0;
  } catch {
    return false;
  }
}

function openerFor(platform: NodeJS.Platform): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  return DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME ? ['xdg-open'] : null;
}
