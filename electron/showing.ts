/** As much of an Electron window as showing it needs. */
type HiddenWindow = {
  readonly once: (event: 'ready-to-show', listener: () => void) => unknown;
  readonly isDestroyed: () => boolean;
  readonly isVisible: () => boolean;
  readonly show: () => void;
};

const patience = 3000;

/**
 * Shows a window once its first words are drawn: it is never seen blank, nor light where it will be dark. A page that
 * draws nothing is shown all the same, for whoever sees no window can only start Yesbook again.
 */
export function showOnceDrawn<Window extends HiddenWindow>(window: Window): Window {
  const show = () => {
    clearTimeout(late);
    if (!window.isDestroyed() && !window.isVisible()) window.show();
  };
  const late = setTimeout(show, patience);
  window.once('ready-to-show', show);
  return window;
}
