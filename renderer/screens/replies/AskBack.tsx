import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useFromWhen } from '#renderer/screens/send/fromWhen.ts';
import { useRefusal } from '#renderer/words/useRefusal.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { JoinRequest } from '#shared/views/requests.ts';

/** A request to join that was read too late to be asked back by itself. */
export function AskBack({ request }: { readonly request: JoinRequest }) {
  const { replies } = useWords();
  const { moment } = useFormats();
  const fromWhen = useFromWhen();
  const { run, busy } = useRun();
  const tell = useToasts();
  const toSentence = useRefusal();
  const ask = async () => {
    const answer = await run('askToJoin', { reply: request.reply });
    if (answer.kind === 'done') tell({ mark: 'send', sentence: replies.askDone });
    if (answer.kind === 'refused') tell({ mark: 'refused', sentence: toSentence(answer.refusal) });
  };
  return (
    <Notice mark="replies" title={replies.askTitle(request.campaignName)}>
      <p>{replies.askWhy(moment(request.at))}</p>
      <p className="small soft">{replies.askUntil(fromWhen(request.until))}</p>
      <div className="row">
        <Button mark="send" busy={busy === null ? undefined : replies.askAct} onClick={() => void ask()}>
          {replies.askAct}
        </Button>
      </div>
    </Notice>
  );
}
