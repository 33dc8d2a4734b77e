import { Button } from '#renderer/parts/Button.tsx';
import { Chip } from '#renderer/parts/Chip.tsx';
import { Section } from '#renderer/parts/Section.tsx';
import { Stamp } from '#renderer/parts/Stamp.tsx';

export function ButtonsAndStates() {
  return (
    <>
      <Section title="Buttons">
        <div className="row">
          <Button kind="primary" mark="yes">
            Record consent
          </Button>
          <Button>Export proof</Button>
          <Button kind="stop" mark="stop">
            They said stop
          </Button>
          <Button kind="quiet" mark="check">
            Check now
          </Button>
          <Button kind="ink">No thanks</Button>
          <Button kind="stopSolid">Erase for good</Button>
          <Button busy="Checking">Check</Button>
          <Button kind="primary" size="big" mark="send">
            Send to 212 people
          </Button>
          <Button impossible="Nobody on this list has said yes yet.">Send to 0 people</Button>
        </div>
      </Section>
      <Section title="States">
        <div className="row">
          <Chip state="yes">Said yes</Chip>
          <Chip state="quietYes">yes, 2 months</Chip>
          <Chip state="goingStale">Stale in 18 days</Chip>
          <Chip state="stale" explain="You decide before each send.">
            Stale since March
          </Chip>
          <Chip state="lapsed">Lapsed in March</Chip>
          <Chip state="stop">Said stop</Chip>
          <Chip state="held">On hold</Chip>
          <Chip state="never">Never asked</Chip>
        </div>
        <div className="row">
          {(['A', 'B', 'C', 'D'] as const).map((grade) => (
            <Stamp key={grade} grade={grade} />
          ))}
        </div>
      </Section>
    </>
  );
}
