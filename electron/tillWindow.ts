/** As much of an Electron window as the till needs. */
type LockedWindow = {
  readonly on: (event: 'close', listener: (event: { readonly preventDefault: () => void }) => void) => unknown;
  readonly destroy: () => void;
};

/** The till's own window is there exactly as long as the till is open on another screen; nobody at it can close it. */
export function keepTillWindow(
  isOpen: () => Promise<boolean>,
  onChanged: (listener: () => void) => unknown,
  open: () => LockedWindow,
): void {
  let window: LockedWindow | null = null;
  let state: 'resting' | 'looking' | 'lookAgain' = 'resting';
  const look = async (): Promise<void> => {
    if (state !== 'resting') {
      state = 'lookAgain';
      return;
    }
    state = 'looking';
    const wanted = await isOpen();
    if (wanted && window === null) {
      window = open();
      // Only the PIN closes it: then it is destroyed, which asks nobody.
      window.on('close', (event) => event.preventDefault());
    }
    if (!wanted) {
      window?.destroy();
      window = null;
    }
    const again = (state as string) === 'lookAgain';
    state = 'resting';
    if (again) await look();
  };
  onChanged(() => void look());
  void look();
}

type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Display = { readonly id: number; readonly bounds: Bounds };
type Screen = { readonly getAllDisplays: () => readonly Display[]; readonly getPrimaryDisplay: () => Display };

/** Over the whole of a second screen where there is one, else a window to be dragged there. */
export function tillPlace(screen: Screen) {
  const owners = screen.getPrimaryDisplay();
  const other = screen.getAllDisplays().find(({ id }) => id !== owners.id);
  return other === undefined ? { width: 1024, height: 768 } : { ...other.bounds, kiosk: true };
}
