import { Bar } from '#renderer/parts/Bar.tsx';
import { Bubble, Clause } from '#renderer/parts/Bubble.tsx';
import { Button } from '#renderer/parts/Button.tsx';
import { Empty } from '#renderer/parts/Empty.tsx';
import { Entries } from '#renderer/parts/Entries.tsx';
import { ErrorBlock } from '#renderer/parts/ErrorBlock.tsx';
import { GhostLines } from '#renderer/parts/GhostLines.tsx';
import { Notice } from '#renderer/parts/Notice.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { Wording } from '#renderer/parts/Wording.tsx';

export function Telling() {
  return (
    <Section title="Telling">
      <div className="stack">
        <Notice title="Practice mode is on">Nothing leaves this computer.</Notice>
        <Notice tone="stale" title="38 yeses go stale by 24 December">
          Write before Friday and they stay fresh.
        </Notice>
        <Notice tone="stop" title="Chidi said stop">
          Nothing may be sent to 07700 900 134.
        </Notice>
        <Notice tone="yes" title="The book is intact">
          All 4,912 entries match their seal.
        </Notice>
        <Wording words="Hollis & Daughter may text me when Christmas orders open." />
        <Bubble from="ours">
          Hi Gwen, Christmas orders are open. <Clause>Reply STOP to opt out</Clause>
        </Bubble>
        <Bubble from="theirs">Will stop by for 2 sourdough</Bubble>
        <Entries
          label="What happened"
          entries={[
            {
              key: '1',
              at: '2026-11-20',
              when: '20 Nov 2026',
              mark: 'send',
              what: 'Friday bread delivered',
              number: '4,880',
            },
            {
              key: '2',
              at: '2026-03-14',
              when: '14 Mar 2026',
              mark: 'yes',
              tone: 'yes',
              what: 'Yes to Friday bread',
              number: '2,377',
            },
          ]}
        />
        <Bar
          label="Sending"
          total={212}
          parts={[
            { kind: 'done', count: 118 },
            { kind: 'onTheWay', count: 15 },
            { kind: 'failed', count: 3 },
            { kind: 'unknown', count: 1 },
          ]}
        />
        <GhostLines />
        <Empty mark="people" title="Nobody in the book yet" acts={<Button>Bring in a list</Button>}>
          Add the first person who says yes.
        </Empty>
        <ErrorBlock code="4F-20" onRetry={() => {}} />
      </div>
    </Section>
  );
}
