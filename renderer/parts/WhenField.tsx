import { Suspense } from 'react';
import { later } from '#renderer/later.ts';
import { Field, inputClass } from './Field.tsx';
import type { FieldFrame } from './Field.tsx';
import type { PartsProps } from './WhenParts.tsx';

/** A day, a time or both, in the window's own order and by 24 hours: a browser's own field follows the browser. */
export function WhenField({ label, hint, wrong, ...parts }: FieldFrame & PartsProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong} labels="group">
      {({ id, 'aria-describedby': describedBy }) => (
        <Suspense fallback={<div className={inputClass} />}>
          <WhenParts
            {...parts}
            wired={{
              id,
              'aria-labelledby': `${id}-label`,
              ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
            }}
            isInvalid={wrong !== undefined}
          />
        </Suspense>
      )}
    </Field>
  );
}

// What steps through days and hours is half as large as all that the other screens share.
const WhenParts = later(async () => (await import('./WhenParts.tsx')).WhenParts);
