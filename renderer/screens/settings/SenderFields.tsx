import { RadioList } from '#renderer/parts/RadioList.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { Sender } from '#shared/facts.ts';

type Props = {
  readonly sender: Sender;
  readonly onChange: (sender: Sender) => void;
  readonly names: 'yes' | 'no';
  /** How numbers of the shop's country begin. */
  readonly callingCode: string;
};

/** What customers see as the sender; a name needs another way to stop. */
export function SenderFields({ sender, onChange, names, callingCode }: Props) {
  const { carriers } = useWords();
  const kinds = names === 'yes' ? (['number', 'name'] as const) : (['number'] as const);
  return (
    <>
      <RadioList
        label={carriers.sender}
        value={sender.kind}
        choices={kinds.map((value) => ({ value, word: carriers.senderKind[value] }))}
        onChoose={(kind) => onChange(kind === 'number' ? { kind, number: '' } : { kind, name: '' })}
      />
      {sender.kind === 'number' ? (
        <TextField
          label={carriers.senderNumber}
          hint={carriers.senderNumberHint(callingCode)}
          inputMode="tel"
          maxLength={32}
          value={sender.number}
          onWrite={(number) => onChange({ kind: 'number', number })}
        />
      ) : (
        <>
          <TextField
            label={carriers.senderName}
            hint={carriers.senderNameHint}
            maxLength={11}
            value={sender.name}
            onWrite={(name) => onChange({ ...sender, name })}
          />
          <StopWayFields sender={sender} onChange={onChange} />
        </>
      )}
    </>
  );
}

function StopWayFields({
  sender,
  onChange,
}: {
  readonly sender: Extract<Sender, { kind: 'name' }>;
  readonly onChange: (sender: Sender) => void;
}) {
  const { carriers } = useWords();
  const way = sender.stopWay ?? { kind: 'number' as const, number: '' };
  const written = way.kind === 'number' ? way.number : way.url;
  return (
    <>
      <RadioList
        label={carriers.stopWay}
        value={way.kind}
        choices={[
          { value: 'number', word: carriers.stopNumber },
          { value: 'link', word: carriers.stopLink },
        ]}
        onChoose={(kind) =>
          onChange({ ...sender, stopWay: kind === 'number' ? { kind, number: '' } : { kind, url: '' } })
        }
      />
      <TextField
        label={way.kind === 'number' ? carriers.stopNumber : carriers.stopLink}
        maxLength={200}
        value={written}
        onWrite={(text) =>
          onChange({
            ...sender,
            stopWay: way.kind === 'number' ? { kind: 'number', number: text } : { kind: 'link', url: text },
          })
        }
      />
    </>
  );
}
