import { useState } from 'react';
import { Button, LinkButton } from './button.tsx';
import { Details } from './details.tsx';
import { Dialog } from './dialog.tsx';
import { Cluster, Columns, Stack } from './layout.tsx';
import { Notice } from './notice.tsx';
import { Panel } from './panel.tsx';
import { EmptyState, Problem, Waiting } from './states.tsx';
import { Tag } from './tag.tsx';

/** Buttons, panels, and all that a page may have to say. */
export function GalleryMessages() {
  const [isAsking, setIsAsking] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  return (
    <Stack gap="large">
      <Panel title="Your hours" kind="tint">
        <p className="lead">You have had 1 hour more than you gave. That is fine.</p>
        <Cluster>
          <LinkButton kind="primary" href="#ask" symbol="help">
            Ask for help
          </LinkButton>
          <LinkButton href="#hours">See my hours</LinkButton>
        </Cluster>
      </Panel>

      <Columns>
        <Panel title="Buttons">
          <Stack>
            <Button kind="primary">Send the hours</Button>
            <Button kind="primary" busy={isBusy} onPress={() => setIsBusy(true)}>
              Press and wait
            </Button>
            <Button symbol="calendar">Another day</Button>
            <Button kind="quiet">No thank you</Button>
            <Button onPress={() => setIsAsking(true)}>Open a dialog</Button>
          </Stack>
        </Panel>
        <Panel title="How it stands" kind="sunken">
          <Cluster>
            <Tag>Waiting</Tag>
            <Tag kind="brand" symbol="calendar">
              Agreed
            </Tag>
            <Tag kind="good" symbol="check">
              Done
            </Tag>
            <Tag kind="clay" symbol="help">
              You gave
            </Tag>
            <Tag kind="problem" symbol="problem">
              In question
            </Tag>
          </Cluster>
          <Details summary="What do these words mean?">
            <p>Agreed means that both of you said yes to a day.</p>
          </Details>
          <Details summary="And when something was wrong?" isOpen>
            <p>Tell Sue. She will ring both of you.</p>
          </Details>
        </Panel>
      </Columns>

      <Stack>
        <Notice title="Priya can come on Thursday 27 November, 2pm.">
          <p>She will bring her own tools. You need nothing.</p>
        </Notice>
        <Notice kind="good" title="Thank you. 1 hour is in the books." actions={<Button>Undo</Button>}>
          <p>You can undo this until tomorrow at 3pm.</p>
        </Notice>
        <Notice kind="problem" title="Somebody else said yes a moment ago.">
          <p>
            You do not have to do anything. <a href="#others">See who else needs a hand.</a>
          </p>
        </Notice>
        <Problem title="We could not reach the time bank." onTryAgain={() => undefined}>
          <p>What you typed is still here. Try again, or call us.</p>
        </Problem>
        <Waiting />
        <EmptyState
          symbol="help"
          sentence="Nobody near you needs a hand today."
          action={<LinkButton href="#offer">Offer something</LinkButton>}
        >
          <p>We will tell you when somebody does.</p>
        </EmptyState>
      </Stack>

      <Dialog
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        title="Cancel Thursday with Priya?"
        actions={<Button kind="primary">Yes, cancel it</Button>}
      >
        <p>Priya will get a message. You can ask again at any time.</p>
      </Dialog>
    </Stack>
  );
}
