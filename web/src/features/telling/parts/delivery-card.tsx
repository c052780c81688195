import type { Delivery } from '@timebank/shared/deliveries';
import type { ReactNode } from 'react';
import { Cluster } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { useDeliveryWords } from './delivery-words.ts';

interface DeliveryCardProps {
  /** What one member is to be told in one way, the oldest first: at least one thing. */
  deliveries: readonly Delivery[];
  /** What can be done about it. */
  children: ReactNode;
}

/** One member, what they are to be told, and since when. */
export function DeliveryCard({ deliveries, children }: DeliveryCardProps) {
  const words = useDeliveryWords();
  const [oldest] = deliveries;
  if (!oldest) return null;
  const { member } = oldest;
  const news = [...new Set(deliveries.map(words.what))];
  return (
    <Panel>
      <h3>
        <StandingLink href={`/staff/members/${member.id}`}>{member.displayName}</StandingLink>
      </h3>
      {news.length === 1 ? <p>{news[0]}</p> : <List sentences={news} />}
      {words.how(oldest).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className="quiet">{words.since(oldest)}</p>
      <Cluster>{children}</Cluster>
    </Panel>
  );
}

function List({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
