import { useState } from 'react';
import { Checkbox } from '#renderer/parts/Checkbox.tsx';
import { FileDrop } from '#renderer/parts/FileDrop.tsx';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { SearchField } from '#renderer/parts/SearchField.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { SegmentedFilter } from '#renderer/parts/SegmentedFilter.tsx';
import { Select } from '#renderer/parts/Select.tsx';
import { TextArea } from '#renderer/parts/TextArea.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { WhenField } from '#renderer/parts/WhenField.tsx';

const campaigns = [
  { value: 'bread', word: 'Friday bread' },
  { value: 'christmas', word: 'Christmas orders' },
] as const;

export function Fields() {
  const [text, setText] = useState('07700 900');
  const [choice, setChoice] = useState<'bread' | 'christmas'>('bread');
  const [time, setTime] = useState('09:30');
  const [ticked, setTicked] = useState(true);
  return (
    <Section title="Fields">
      <div className="stack">
        <TextField label="Mobile number" hint="With or without +44." value={text} onWrite={setText} />
        <TextField
          label="Number"
          wrong="Three digits are missing. Ask for the full number."
          value={text}
          onWrite={setText}
        />
        <WhenField kind="time" label="From" value={time} onWrite={setTime} />
        <WhenField kind="moment" label="Day and time" wrong="That time has passed." value="" onWrite={() => {}} />
        <TextArea label="What was said" value={text} onWrite={setText} />
        <Select label="Campaign" value={choice} choices={campaigns} onChoose={setChoice} />
        <SearchField label="Search" placeholder="Name or number" value={text} onWrite={setText} />
        <SegmentedFilter
          label="Show"
          value={choice}
          choices={campaigns.map((each) => ({ ...each, count: '23' }))}
          onChoose={setChoice}
        />
        <Checkbox checked={ticked} onChange={setTicked}>
          Christmas orders
        </Checkbox>
        <Checkbox checked={false} impossible="This campaign has no words yet." onChange={setTicked}>
          Last loaves
        </Checkbox>
        <RadioList label="How did they say it?" value={choice} choices={campaigns} onChoose={setChoice} />
        <FileDrop
          label="Photo of the paper"
          accept="image/*"
          choose="Choose a photo"
          hint="Or drop it here."
          onFiles={() => {}}
        />
      </div>
    </Section>
  );
}
