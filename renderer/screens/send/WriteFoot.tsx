import { Button } from '#renderer/parts/Button.tsx';
import { Icon } from '#renderer/parts/Icon.tsx';
import { PageFoot } from '#renderer/parts/Page.tsx';
import { useToasts } from '#renderer/parts/toasts.ts';
import { goTo } from '#renderer/places.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { WriteView } from '#shared/views/write.ts';
import { useFromWhen } from './fromWhen.ts';
import styles from './send.module.css';

type Props = {
  readonly view: WriteView;
  readonly isWritten: boolean;
  readonly onSave: () => void;
  readonly onNext: () => void;
};

/** Whether it may go out at this hour, and on to the gate. */
export function WriteFoot({ view, isWritten, onSave, onNext }: Props) {
  const { write } = useWords();
  const tell = useToasts();
  const impossible = view.provider === null ? write.needSender : isWritten ? undefined : write.needText;
  return (
    <PageFoot>
      <p className={styles['hours']}>
        <Icon mark="night" size="small" /> <Hours view={view} />
      </p>
      <Button
        onClick={() => {
          onSave();
          tell({ mark: 'yes', sentence: write.saved });
          goTo({ screen: 'send' });
        }}
      >
        {write.save}
      </Button>
      <Button kind="primary" markAfter="next" impossible={impossible} onClick={onNext}>
        {write.check}
      </Button>
    </PageFoot>
  );
}

function Hours({ view }: { readonly view: WriteView }) {
  const { write } = useWords();
  const { number, now, time } = useFormats();
  const from = useFromWhen();
  const { hours, going, later, inQuietHours, firstFrom } = view;
  const window = hours === null ? write.closedDay : write.hours(clock(hours[0]), clock(hours[1]));
  const often = later - inQuietHours;
  const said = [
    window,
    going > 0 && inQuietHours < going ? write.canGo(time(now.toISOString())) : '',
    inQuietHours > 0 && firstFrom !== null
      ? inQuietHours === going
        ? write.allPause(from(firstFrom))
        : write.somePause(inQuietHours, number(inQuietHours), from(firstFrom))
      : '',
    often > 0 ? write.someOften(often, number(often)) : '',
  ];
  return said.filter((sentence) => sentence !== '').join(' ');
}

const clock = (hour: number): string => {
  const minutes = Math.round((hour % 1) * 60);
  return `${String(Math.floor(hour)).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
};
