import { Icon } from '#renderer/parts/Icon.tsx';
import type { Mark } from '#renderer/parts/Icon.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { usePlace } from '#renderer/places.ts';
import type { Place, ScreenName } from '#renderer/places.ts';
import { useFormats, useWords } from '#renderer/words/words.ts';
import type { Words } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';
import { AtKeyboard } from './AtKeyboard.tsx';
import { Crest } from './Crest.tsx';
import styles from './Index.module.css';

type Tab = {
  readonly to: Place;
  readonly word: keyof Words['shell'] &
    ('today' | 'people' | 'campaigns' | 'send' | 'replies' | 'proof' | 'till' | 'settings');
  readonly mark: Mark;
  /** The screens that lie behind this tab. */
  readonly screens: readonly ScreenName[];
};

const upper: readonly Tab[] = [
  { to: { screen: 'today' }, word: 'today', mark: 'today', screens: ['today'] },
  { to: { screen: 'people' }, word: 'people', mark: 'people', screens: ['people', 'record', 'import', 'letters'] },
  {
    to: { screen: 'campaigns' },
    word: 'campaigns',
    mark: 'campaigns',
    screens: ['campaigns', 'campaign', 'newCampaign'],
  },
  { to: { screen: 'send' }, word: 'send', mark: 'send', screens: ['send', 'write', 'plan', 'check', 'sending'] },
  { to: { screen: 'replies' }, word: 'replies', mark: 'replies', screens: ['replies'] },
];

const lower: readonly Tab[] = [
  { to: { screen: 'proof' }, word: 'proof', mark: 'proof', screens: ['proof'] },
  { to: { screen: 'till' }, word: 'till', mark: 'till', screens: ['till'] },
  { to: { screen: 'settings' }, word: 'settings', mark: 'settings', screens: ['settings'] },
];

/** The sections of the book as tabs cut into the page. */
export function Index({
  about,
  isThere,
}: {
  readonly about: AboutView;
  readonly isThere: (screen: ScreenName) => boolean;
}) {
  const { shell } = useWords();
  const tabs = (list: readonly Tab[]) =>
    list
      .filter(({ to }) => isThere(to.screen))
      .map((tab) => <TabLine key={tab.word} tab={tab} waiting={tab.word === 'today' ? about.toJudge : 0} />);
  return (
    <nav className={styles['index']} aria-label={shell.sections} data-region="index">
      <p className={styles['mark']}>
        <Crest />
        <span>Yesbook</span>
      </p>
      <p className={styles['shop']}>{about.shop}</p>
      <ul>{tabs(upper)}</ul>
      <ul className={styles['end']}>{tabs(lower)}</ul>
      <AtKeyboard about={about} />
      <LastCheck about={about} />
    </nav>
  );
}

function TabLine({ tab, waiting }: { readonly tab: Tab; readonly waiting: number }) {
  const { shell } = useWords();
  const { number } = useFormats();
  const current = tab.screens.includes(sectionOf(usePlace()));
  return (
    <li>
      <PlaceLink to={tab.to} className={styles['tab']} aria-current={current ? 'page' : undefined}>
        <Icon mark={tab.mark} />
        <span>{shell[tab.word]}</span>
        {waiting > 0 && (
          <span className={styles['tally']}>
            <span aria-hidden>{number(waiting)}</span>
            <span className="vh">{shell.waiting(waiting)}</span>
          </span>
        )}
      </PlaceLink>
    </li>
  );
}

/** The proof of one person is a page about that person, a letter about a campaign one about that campaign. */
function sectionOf(place: Place): ScreenName {
  if (place.screen === 'proof' && place.person !== undefined) return 'people';
  return place.screen === 'letters' && place.campaign !== undefined ? 'campaigns' : place.screen;
}

/** Of a book that is not open nothing is known of replies. */
function LastCheck({ about }: { readonly about: AboutView }) {
  const { shell } = useWords();
  const { moment } = useFormats();
  const { checkedAt, failedAt } = about.replies;
  const failed = failedAt !== null && (checkedAt === null || failedAt > checkedAt);
  if (about.damage !== null) return null;
  const said =
    about.provider === 'practice'
      ? shell.practice
      : about.provider === null
        ? shell.noProvider
        : failed
          ? shell.checkFailed(moment(failedAt))
          : checkedAt === null
            ? shell.neverChecked
            : shell.checked(moment(checkedAt));
  return (
    <p className={styles['sync']} title={said}>
      <Icon mark={failed ? 'warning' : about.provider === 'practice' ? 'info' : 'check'} size="small" />
      <span>{said}</span>
    </p>
  );
}
