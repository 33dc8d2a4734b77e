import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Hands an address to the default browser; false where there is none to hand it to. */
export async function openBrowser(address: string): Promise<boolean> {
  const opener = openerFor(process.platform);
  if (opener === null) return false;
  const [program, ...args] = opener;
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  try {
    await once(child, 'spawn');
  } catch {
    return false;
  }
  child.unref();
  return true;
}

function openerFor(platform: NodeJS.Platform): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const { DISPLAY, WAYLAND_DISPLAY, WSL_DISTRO_NAME } = process.env;
  return DISPLAY || WAYLAND_DISPLAY || WSL_DISTRO_NAME ? ['xdg-open'] : null;
}
