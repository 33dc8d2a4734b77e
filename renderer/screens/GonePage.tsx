import type { ReactNode } from 'react';
import { buttonClass } from '#renderer/parts/Button.tsx';
import { Empty } from '#renderer/parts/Empty.tsx';
import type { Mark } from '#renderer/parts/Icon.tsx';
import { PageBody, PageHead } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import type { Place } from '#renderer/places.ts';

type Props = {
  /** Of the section it would stand in. */
  readonly section: string;
  readonly mark: Mark;
  readonly gone: string;
  readonly children: ReactNode;
  /** Where the others are. */
  readonly to: Place;
  readonly back: string;
};

/** The page of what the book does not know, or not any more. */
export function GonePage({ section, mark, gone, children, to, back }: Props) {
  return (
    <>
      <PageHead title={section} />
      <PageBody label={section}>
        <Empty
          mark={mark}
          title={gone}
          acts={
            <PlaceLink to={to} className={buttonClass()}>
              {back}
            </PlaceLink>
          }
        >
          {children}
        </Empty>
      </PageBody>
    </>
  );
}
