import type { ReactNode } from 'react';
import { Notice } from '#renderer/parts/Notice.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { TextField } from '#renderer/parts/TextField.tsx';
import { useWords } from '#renderer/words/words.ts';
import type { Carrier, CarriersView } from '#shared/views/carriers.ts';
import { Claim } from './Claim.tsx';
import styles from './Settings.module.css';

type Props = {
  readonly carrier: Carrier;
  readonly view: CarriersView;
  readonly written: Readonly<Record<string, string>>;
  readonly onWrite: (key: string, text: string) => void;
  /** The steps that are the same for every service. */
  readonly children: ReactNode;
};

/** From no account to a test: what to know first, then each step with the fields it fills. */
export function CarrierSteps({ carrier, view, written, onWrite, children }: Props) {
  const { carriers } = useWords();
  const { kind, carriedBy, onRamp, fields } = carrier;
  const { beforehand, steps } = onRamp;
  const kept = view.fields[kind] ?? {};
  const rules = carriedBy === 'service' ? view.senderRules : [];
  return (
    <>
      <h3>{carriers.beforehand}</h3>
      <ul className={styles['claims']}>
        {[...rules, ...beforehand].map((claim) => (
          <Claim key={claim.says.en} claim={claim} />
        ))}
      </ul>
      {view.country === 'US' && carriedBy === 'service' && view.letterFor !== null && (
        <Notice mark="note" title={carriers.letter}>
          <PlaceLink to={{ screen: 'letters', campaign: view.letterFor }}>{carriers.letterLink}</PlaceLink>
        </Notice>
      )}
      <h3>{carriers.steps}</h3>
      <ol className={styles['steps']}>
        {steps.map((step) => (
          <li key={step.says.en}>
            <Claim claim={step} as="p" />
            {step.fields.map((key) => {
              const field = fields.find((one) => one.key === key);
              if (field === undefined) return null;
              const isKept = field.kind === 'secret' && kept[key] !== undefined;
              return (
                <TextField
                  key={key}
                  label={field.label}
                  type={field.kind === 'secret' ? 'password' : 'text'}
                  hint={
                    isKept
                      ? carriers.secretKept
                      : field.kind === 'secret'
                        ? carriers.secretsIn[view.secretsIn]
                        : undefined
                  }
                  placeholder={field.placeholder}
                  value={written[key] ?? ''}
                  onWrite={(text) => onWrite(key, text)}
                />
              );
            })}
          </li>
        ))}
        {children}
      </ol>
    </>
  );
}
