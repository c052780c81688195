import { type ReactNode, useId } from 'react';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { Columns, Stack } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';

interface QueueSectionProps {
  title: string;
  count: number;
  children: ReactNode;
}

/** One kind of thing that waits. It is not there while nothing of its kind waits. */
export function QueueSection({ title, count, children }: QueueSectionProps) {
  const say = useSay();
  const titleId = useId();
  if (count === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <Stack>
        <h2 id={titleId}>{say('desk.heading', { title, count })}</h2>
        <Columns>{children}</Columns>
      </Stack>
    </section>
  );
}

interface QueueCardProps {
  /** Who or what it is about. */
  title: string;
  /** What happened, in a sentence. */
  what: string;
  since: string;
  /** Where the one next step is taken. */
  href: string;
  action: string;
}

/** One thing that waits: who, what, since when, and the one next step. */
export function QueueCard({ title, what, since, href, action }: QueueCardProps) {
  return (
    <CardFrame title={title} what={what} since={since}>
      <LinkButton href={href}>
        {action}
        <span className="visually-hidden"> {title}</span>
      </LinkButton>
    </CardFrame>
  );
}

export function CardFrame({
  title,
  what,
  since,
  children,
}: Pick<QueueCardProps, 'what' | 'since'> & { title: ReactNode; children: ReactNode }) {
  return (
    <Panel>
      <h3>{title}</h3>
      {what && <p>{what}</p>}
      <p className="quiet">{since}</p>
      <div>{children}</div>
    </Panel>
  );
}
