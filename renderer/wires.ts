import { type Bridge, type Envelope, type Wire, answerIn } from '#shared/contract.ts';

type Handle = { readonly handle: string };

/** `page` is the address the window was opened at; its cookie opens what lies under it. */
export function httpWire(page: string, request: typeof fetch = fetch): Wire {
  const post = async (path: string, mediaType: string, body: BodyInit): Promise<Envelope> => {
    const response = await request(new URL(path, page), {
      method: 'POST',
      headers: { 'content-type': mediaType },
      body,
    });
    if (response.status === 413) return { ok: false, kind: 'nonsense', what: 'Too large', where: path };
    if (!response.ok) throw new Error(`Yesbook does not answer this page any more (${response.status})`);
    return (await response.json()) as Envelope;
  };
  return {
    call: (operation, body) => post(`call/${operation}`, 'application/json', JSON.stringify(body)),
    putFile: async ({ name, mediaType, bytes }) =>
      answerIn(await post(`files?name=${encodeURIComponent(name)}`, mediaType, new Blob([bytes.slice()]))) as Handle,
    saveFile: (handle, name) => {
      const link = document.createElement('a');
      link.href = new URL(`files/${encodeURIComponent(handle)}`, page).href;
      link.download = name;
      link.click();
      return Promise.resolve(true);
    },
    onChanged: (listener) => {
      const changes = new EventSource(new URL('changes', page));
      // Also at each opening: what rang while the line was down was lost.
      changes.addEventListener('open', listener);
      changes.addEventListener('message', listener);
      return () => changes.close();
    },
  };
}

export function bridgeWire(bridge: Bridge): Wire {
  return { ...bridge, putFile: async (file) => answerIn(await bridge.putFile(file)) as Handle };
}
