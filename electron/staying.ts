import type { SendsAhead } from '#shared/views/sends.ts';
import { type StayingWords, stayingWords } from './stayingWords.ts';
import type { AppLanguage } from '#shared/languages.ts';

/** As much of an Electron window as staying needs. */
type OwnersWindow = {
  readonly once: (event: 'closed', listener: () => void) => unknown;
  readonly focus: () => void;
};

/** What stands in the tray, and what its two lines do. */
export type Tray = { readonly words: StayingWords; readonly open: () => void; readonly quit: () => void };

type Question = {
  readonly type: 'question';
  readonly message: string;
  readonly detail: string;
  readonly buttons: string[];
  readonly defaultId: number;
  readonly cancelId: number;
};

type Surroundings = {
  readonly sendsAhead: () => Promise<SendsAhead | null>;
  readonly isTillElsewhere: () => Promise<boolean>;
  readonly language: () => Promise<AppLanguage>;
  /** Called at every change; what it answers ends that. */
  readonly onChanged: (listener: () => void) => () => void;
  readonly open: () => OwnersWindow;
  readonly quit: () => void;
  /** Puts Yesbook into the tray; what it answers takes it out again. */
  readonly tray: (tray: Tray) => () => void;
  /** Answers the place of the button that was pressed. */
  readonly ask: (question: Question) => Promise<number>;
};

/**
 * What is scheduled or on its way needs Yesbook awake, and so does a till on another screen: then a closed window leaves
 * it in the tray until that is done, else it ends. Answers what brings the owner's window to the front, opening it where
 * it was closed.
 */
export function createStaying(around: Surroundings): { readonly show: () => void } {
  let window: OwnersWindow | null = null;
  let leaveTray = (): void => {};

  const show = (): void => {
    leaveTray();
    leaveTray = () => {};
    if (window !== null) return window.focus();
    window = around.open();
    window.once('closed', () => {
      window = null;
      void closed();
    });
    return undefined;
  };

  const isNeeded = async (): Promise<boolean> =>
    (await around.sendsAhead()) !== null || (await around.isTillElsewhere());

  const closed = async (): Promise<void> => {
    const stays = await isNeeded();
    const words = stayingWords[await around.language()];
    // Opened again while that was looked up.
    if (window !== null) return;
    if (stays) stayInTray(words);
    else around.quit();
  };

  const stayInTray = (words: StayingWords): void => {
    const takeOut = around.tray({ words, open: show, quit: () => void quit() });
    const stopWatching = around.onChanged(() => void endWhenDone(leave));
    const leave = (): void => {
      stopWatching();
      takeOut();
    };
    leaveTray = leave;
  };

  /** Several changes may ask at once; whoever left the tray meanwhile has decided already. */
  const endWhenDone = async (leave: () => void): Promise<void> => {
    if ((await isNeeded()) || leaveTray !== leave) return;
    leaveTray = () => {};
    leave();
    around.quit();
  };

  const quit = async (): Promise<void> => {
    const ahead = await around.sendsAhead();
    if (ahead !== null && (await wouldRatherStay(ahead))) return;
    around.quit();
  };

  const wouldRatherStay = async ({ people }: SendsAhead): Promise<boolean> => {
    const words = stayingWords[await around.language()];
    const buttons = [words.stay, words.quitNow];
    const pressed = await around.ask({
      type: 'question',
      message: words.waits(people),
      detail: words.waitsMeans,
      buttons,
      defaultId: 0,
      cancelId: 0,
    });
    return pressed === 0;
  };

  return { show };
}
