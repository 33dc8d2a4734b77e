const found = document.getElementById('window');
if (found === null) throw new Error('index.html has no place for the window');

/** Where the window is drawn; the host may have drawn its first view there already. */
export const place: HTMLElement = found;

/** What the host drew is seen before the program begins, which takes the processor from it. */
if (place.hasChildNodes() && document.visibilityState === 'visible') await frame();

/** Until a frame has been drawn, or none was in a while: a window behind others draws none. */
function frame(): Promise<void> {
  return new Promise((drawn) => {
    const late = setTimeout(drawn, 300);
    requestAnimationFrame(() => {
      clearTimeout(late);
      const { port1, port2 } = new MessageChannel();
      // A task of its own: the frame is drawn when it has its turn.
      port1.onmessage = () => drawn();
      port2.postMessage(null);
    });
  });
}
