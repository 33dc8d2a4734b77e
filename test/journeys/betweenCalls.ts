import type { Page } from '@playwright/test';
import type { Envelope, SocketAnswer } from '#shared/contract.ts';

/** What becomes of a call on its way to the host: it arrives, it does not, or something else answers it. */
export type Fate = 'arrives' | 'lost' | Envelope;

/** Stands between the host and a window opened from now on, and is asked about all that it calls, whichever way that takes. */
export async function betweenCalls(page: Page, fateOf: (asks: string) => Fate | Promise<Fate>): Promise<void> {
  await page.route('**/call/*', async (route) => {
    const fate = await fateOf(route.request().postData() ?? '');
    if (fate === 'arrives') return route.continue();
    return fate === 'lost' ? route.abort('connectionrefused') : route.fulfill({ json: fate });
  });
  await page.routeWebSocket(/\/socket$/, (socket) => {
    const host = socket.connectToServer();
    socket.onMessage(async (question) => {
      const [nth = ''] = question.toString().split(' ', 1);
      const fate = await fateOf(question.toString().slice(nth.length + 1));
      if (fate === 'arrives') return host.send(question);
      if (fate === 'lost') return socket.close();
      const told: SocketAnswer = { nth: Number(nth), envelope: fate };
      return socket.send(JSON.stringify(told));
    });
  });
}
