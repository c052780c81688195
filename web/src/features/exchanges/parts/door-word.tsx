import type { ReactNode } from 'react';
import { useSay } from '#lib/say.ts';
import { Panel } from '#ui/panel.tsx';

/** The word by which whoever opens the door knows that the right one stands there. Large, because it is read aloud. */
export function DoorWord({ word, children }: { word: string; children: ReactNode }) {
  const say = useSay();
  return (
    <Panel title={say('visit.doorWord')}>
      <p className="lead">
        <strong>{word}</strong>
      </p>
      <p>{children}</p>
    </Panel>
  );
}
