import type { ReactNode } from 'react';
import { PageBody, PageHead } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import type { Place } from '#renderer/places.ts';
import { useWords } from '#renderer/words/words.ts';
import type { Words } from '#renderer/words/words.ts';
import type { AboutView } from '#shared/views/about.ts';
import { AboutSettings } from './AboutSettings.tsx';
import { BackupSettings } from './BackupSettings.tsx';
import { CarrierSettings } from './CarrierSettings.tsx';
import { ClockSettings } from './ClockSettings.tsx';
import { LookSettings } from './LookSettings.tsx';
import { RuleSettings } from './RuleSettings.tsx';
import { ShopSettings } from './ShopSettings.tsx';
import { TeamSettings } from './TeamSettings.tsx';
import styles from './Settings.module.css';

type SettingsPart = {
  readonly part: string;
  readonly word: (settings: Words['settings']) => string;
  readonly draw: (about: AboutView) => ReactNode;
};

/** Each part of the settings, in the order of the list beside it. */
const settingsParts: readonly [SettingsPart, ...SettingsPart[]] = [
  { part: 'shop', word: ({ parts }) => parts.shop, draw: () => <ShopSettings /> },
  { part: 'carriers', word: ({ parts }) => parts.carriers, draw: () => <CarrierSettings /> },
  { part: 'rules', word: ({ parts }) => parts.rules, draw: () => <RuleSettings /> },
  { part: 'team', word: ({ parts }) => parts.team, draw: (about) => <TeamSettings about={about} /> },
  { part: 'clock', word: ({ parts }) => parts.clock, draw: () => <ClockSettings /> },
  { part: 'backup', word: ({ parts }) => parts.backup, draw: () => <BackupSettings /> },
  { part: 'look', word: ({ parts }) => parts.look, draw: (about) => <LookSettings about={about} /> },
  { part: 'about', word: ({ parts }) => parts.about, draw: (about) => <AboutSettings about={about} /> },
];

export function Settings({
  place,
  about,
}: {
  readonly place: Extract<Place, { screen: 'settings' }>;
  readonly about: AboutView;
}) {
  const { settings } = useWords();
  const shown = settingsParts.find(({ part }) => part === place.part) ?? settingsParts[0];
  return (
    <>
      <PageHead title={settings.title} />
      <PageBody label={settings.title}>
        <div className={styles['columns']}>
          <nav aria-label={settings.partsLabel}>
            <ul>
              {settingsParts.map(({ part, word }) => (
                <li key={part}>
                  <PlaceLink
                    to={{ screen: 'settings', part }}
                    className={styles['part']}
                    aria-current={part === shown.part ? 'page' : undefined}
                  >
                    {word(settings)}
                  </PlaceLink>
                </li>
              ))}
            </ul>
          </nav>
          <div key={shown.part} className={styles['drawn']}>
            {shown.draw(about)}
          </div>
        </div>
      </PageBody>
    </>
  );
}
