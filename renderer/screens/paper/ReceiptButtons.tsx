import { Button } from '#renderer/parts/Button.tsx';
import { useWords } from '#renderer/words/words.ts';
import { ReceiptOnScreen } from './ReceiptOnScreen.tsx';
import { usePaper } from './usePaper.ts';

const sizes = ['80mm', 'A6'] as const;

/** What the customer takes home: on the roll of a receipt printer, or on a card. */
export function ReceiptButtons({ consent, campaign }: { readonly consent: string; readonly campaign: string }) {
  const { paper } = useWords();
  const { make, busy } = usePaper();
  return (
    <div className="row" role="group" aria-label={paper.receiptFor(campaign)}>
      <span className="small soft">{paper.receipt}</span>
      {sizes.map((size) => (
        <Button
          key={size}
          kind="quiet"
          mark="print"
          busy={busy}
          onClick={() => void make({ kind: 'receipt', consent, size })}
        >
          {paper.sizes[size]}
        </Button>
      ))}
      <ReceiptOnScreen consent={consent} />
    </div>
  );
}
