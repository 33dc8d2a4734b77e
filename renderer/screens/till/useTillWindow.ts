import { useRun } from '#renderer/host.ts';

/** Opens the till's own window: by itself under Electron, in a browser at an address that opens it once. */
export function useTillWindow() {
  const { run } = useRun();
  return {
    open: async () => {
      const answer = await run('showTillWindow', {});
      const address = answer.kind === 'done' ? answer.outcome.address : null;
      // Cut off from this window, so that neither can reach into the other.
      if (address !== null) window.open(address, '_blank', 'popup,noopener');
    },
  };
}
