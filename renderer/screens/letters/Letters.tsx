import { useState } from 'react';
import { useView } from '#renderer/host.ts';
import { PageBody, PageHead, Spread } from '#renderer/parts/Page.tsx';
import { PlaceLink } from '#renderer/parts/PlaceLink.tsx';
import { RadioList } from '#renderer/parts/RadioList.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { WhenSeen } from '#renderer/parts/WhenSeen.tsx';
import type { Place } from '#renderer/places.ts';
import { GonePage } from '#renderer/screens/GonePage.tsx';
import { useWords } from '#renderer/words/words.ts';
import { authorities, authorityNames, type Authority } from '#shared/letters/authorities.ts';
import type { AboutView } from '#shared/views/about.ts';
import type { LetterAsked } from '#shared/views/letters.ts';
import { LetterText } from './LetterText.tsx';
import { type AppLanguage, appLanguages, toAppLanguage, languageNames } from '#shared/languages.ts';

type Props = { readonly place: Extract<Place, { screen: 'letters' }>; readonly about: AboutView };

/** A letter filled from the book: about a person to an authority, or about a campaign to the carriers. */
export function Letters({ place: { person, campaign }, about }: Props) {
  const { letters, proof } = useWords();
  const [authority, setAuthority] = useState<Authority>(() => nearest(about.country));
  const [language, setLanguage] = useState<AppLanguage>(() =>
    person === undefined ? 'en' : toAppLanguage(about.shopLanguage ?? about.language),
  );
  const asked: LetterAsked =
    person === undefined
      ? { kind: 'carriers', campaign: campaign ?? 'none', language }
      : { kind: 'authority', contact: person, authority, language };
  const view = useView('letter', asked);
  const choices = { authority, setAuthority, language, setLanguage };
  return (
    <WhenSeen view={view} page={proof.bookTitle}>
      {(answer) =>
        answer === null ? (
          <Gone />
        ) : (
          <>
            <PageHead
              title={letters.title[asked.kind](answer.about)}
              lead={letters.lead}
              crumb={<Crumb asked={asked} about={answer.about} />}
            />
            <PageBody label={letters.region}>
              <Spread asideLabel={letters.choices} aside={<Choices kind={asked.kind} {...choices} />}>
                <LetterText
                  key={nameOf(answer.asked)}
                  letter={answer}
                  isAwaited={nameOf(answer.asked) !== nameOf(asked)}
                />
              </Spread>
            </PageBody>
          </>
        )
      }
    </WhenSeen>
  );
}

const nameOf = (asked: LetterAsked) =>
  asked.kind === 'authority' ? [asked.contact, asked.authority, asked.language].join(' ') : asked.language;

type ChoicesProps = {
  readonly kind: LetterAsked['kind'];
  readonly authority: Authority;
  readonly setAuthority: (authority: Authority) => void;
  readonly language: AppLanguage;
  readonly setLanguage: (language: AppLanguage) => void;
};

function Choices({ kind, authority, setAuthority, language, setLanguage }: ChoicesProps) {
  const { letters } = useWords();
  return (
    <Section title={letters.choices}>
      <div className="stack">
        {kind === 'authority' && (
          <RadioList
            label={letters.authority}
            value={authority}
            choices={authorityNames.map((value) => ({ value, word: authorities[value].name }))}
            onChoose={setAuthority}
          />
        )}
        <RadioList
          label={letters.language}
          value={language}
          choices={appLanguages.map((value) => ({ value, word: <span lang={value}>{languageNames[value]}</span> }))}
          onChoose={setLanguage}
        />
        <p className="small soft">{letters.anew}</p>
      </div>
    </Section>
  );
}

function Crumb({ asked, about }: { readonly asked: LetterAsked; readonly about: string }) {
  const { proof } = useWords();
  return asked.kind === 'authority' ? (
    <PlaceLink to={{ screen: 'proof', person: asked.contact }}>{proof.titleFor(about)}</PlaceLink>
  ) : (
    <PlaceLink to={{ screen: 'campaign', campaign: asked.campaign }}>{about}</PlaceLink>
  );
}

/** The authority of the shop's own country first. */
const nearest = (country: string | null): Authority =>
  authorityNames.find((name) => authorities[name].country === country) ?? 'ico';

function Gone() {
  const { letters, proof } = useWords();
  return (
    <GonePage section={proof.bookTitle} mark="file" gone={letters.gone} to={{ screen: 'proof' }} back={proof.bookTitle}>
      {letters.goneMeans}
    </GonePage>
  );
}
