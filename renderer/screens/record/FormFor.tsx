import { Notice } from '#renderer/parts/Notice.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { Wording } from '#renderer/parts/Wording.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { RecordCampaign } from '#shared/views/record.ts';
import type { SignedForm } from './recordDraft.ts';

type Props = {
  readonly signed: SignedForm | null;
  readonly campaigns: readonly RecordCampaign[];
  readonly value: string;
  readonly onChoose: (campaign: string) => void;
};

/** What the form is a yes to: the words that stand on it, or a choice where no code was found. */
export function FormFor({ signed, campaigns, value, onChoose }: Props) {
  const { record } = useWords();
  const { forms: words } = record;
  if (signed === null)
    return (
      <>
        <Notice title={words.noCodeFor} role="status" />
        <Select
          label={words.campaign}
          value={value}
          choices={[
            { value: '', word: words.chooseCampaign },
            ...campaigns
              .filter(({ wording }) => wording !== null)
              .map(({ campaign, name }) => ({ value: campaign, word: name })),
          ]}
          onChoose={onChoose}
        />
      </>
    );
  return (
    <div>
      <p>
        <b>{words.form(String(signed.form.number))}</b> · {words.signedFor(signed.name, String(signed.form.version))}
      </p>
      <Wording words={signed.words} language={signed.language} size="small" />
      {signed.wording === 'older' && <p className="small soft">{words.olderWords}</p>}
    </div>
  );
}
