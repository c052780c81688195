import type { Me } from '@timebank/shared/me';
import { currentActing, stopActing } from '../lib/acting.ts';
import { useSay } from '../lib/say.ts';
import { loadMessages, memberParts } from '../locales/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { Cluster } from '../ui/layout.tsx';
import { StandingLink } from '../ui/standing-link.tsx';
import styles from './acting-strip.module.css';

// It comes by itself, and brings its words.
await loadMessages(['acting'], memberParts);

/** On every page of whoever may act for others: for whom they do now, and the way there and back. */
export function ActingStrip({ me: { actingFor } }: { me: Me }) {
  const say = useSay();
  const acting = currentActing();
  const name = acting?.member.displayName ?? actingFor.map((one) => one.displayName).join(', ');
  if (acting) {
    return (
      <aside aria-label={say('acting.may', { name })} className={`frame-strip ${styles['acting']}`}>
        <Cluster>
          <strong>{say('acting.now', { name })}</strong>
          <Button onPress={stopActing}>{say('acting.stop')}</Button>
        </Cluster>
      </aside>
    );
  }
  return (
    <aside aria-label={say('acting.may', { name })} className="frame-strip">
      <p>
        <StandingLink href="/acting">{say('acting.may', { name })}</StandingLink>
      </p>
    </aside>
  );
}
