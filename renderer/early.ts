// The one script that the page waits for: it runs before anything is drawn, and may use nothing of the program.

{
  // The host draws Today ahead, and never hears the part of an address behind the #.
  if (!['', '#', '#today'].includes(location.hash)) document.documentElement.dataset['elsewhere'] = '';

  // A key that is pressed before the program answers is not lost. Those behind it were meant for what it opens.
  let pressed: KeyboardEvent | null = null;
  const hold = (event: KeyboardEvent) => void (pressed ??= event);
  addEventListener('keydown', hold);
  addEventListener(
    'live',
    () => {
      removeEventListener('keydown', hold);
      if (pressed !== null) document.body.dispatchEvent(new KeyboardEvent(pressed.type, pressed));
    },
    { once: true },
  );

  // Without its program Today would stand there for good and answer nothing. A host that is gone is then told by the browser.
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const again = ({ target }: Event) => {
    if (target instanceof HTMLScriptElement && opened?.type !== 'reload') location.reload();
  };
  addEventListener('error', again, { capture: true });
}
