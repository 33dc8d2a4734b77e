import { useState } from 'react';
import { useRun } from '#renderer/host.ts';
import { Button } from '#renderer/parts/Button.tsx';
import { Dialog } from '#renderer/parts/Dialog.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { CampaignView } from '#shared/views/campaign.ts';

/** A closed campaign is never opened again, so this one is asked about. */
export function CloseCampaign({ campaign }: { readonly campaign: CampaignView }) {
  const { campaigns } = useWords();
  const { number } = useFormats();
  const tell = useToasts();
  const { run, busy } = useRun();
  const [asking, setAsking] = useState<'asking' | 'not'>('not');
  const all = campaign.people?.all ?? 0;
  const close = async () => {
    const reply = await run('closeCampaign', { campaign: campaign.campaign });
    setAsking('not');
    if (reply.kind === 'done') tell({ mark: 'locked', sentence: campaigns.closedToast(campaign.name) });
  };
  return (
    <Section title={campaigns.closeTitle}>
      <p className="small soft">{campaigns.closeHint}</p>
      <div style={{ marginTop: 'var(--s-1)' }}>
        <Button kind="stop" mark="stop" onClick={() => setAsking('asking')}>
          {campaigns.close}
        </Button>
      </div>
      {asking === 'asking' && (
        <Dialog
          title={campaigns.closeAsk(campaign.name)}
          keep={campaigns.closeKeep}
          act={campaigns.closeAct(campaign.name)}
          busy={busy === null ? undefined : campaigns.closeAct(campaign.name)}
          onKeep={() => setAsking('not')}
          onAct={() => void close()}
        >
          <p>{campaigns.closeWhat(all, number(all))}</p>
        </Dialog>
      )}
    </Section>
  );
}
