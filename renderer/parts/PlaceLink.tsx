import type { AnchorHTMLAttributes } from 'react';
import { toHash } from '#renderer/places.ts';
import type { Place } from '#renderer/places.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { readonly to: Place };

/** A link to another place in the window. With `className={buttonClass()}` it looks like a button. */
export function PlaceLink({ to, children, ...rest }: Props) {
  return (
    <a {...rest} href={toHash(to)}>
      {children}
    </a>
  );
}
