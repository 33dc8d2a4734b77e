// The one script that the page waits for: it runs before anything is drawn, and may use nothing of the program.

{
  // The host draws Today ahead, and never hears the part of an address behind the #.
  if (!['', '#', '#today'].includes(location.hash)) document.documentElement.dataset['elsewhere'] = '';

  // What is pressed before the program answers is not lost.
  const pressed: KeyboardEvent[] = [];
  const hold = (event: KeyboardEvent) => void pressed.push(event);
  addEventListener('keydown', hold);
  addEventListener(
    'live',
    () => {
      removeEventListener('keydown', hold);
      for (const event of pressed) document.body.dispatchEvent(new KeyboardEvent(event.type, event));
    },
    { once: true },
  );
}
