import { type ReactNode, useId } from 'react';
import { useSay } from '#lib/say.ts';
import { Columns, Stack } from '#ui/layout.tsx';

/** What waits in one way. It is not there while nothing does. */
export function Section({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const say = useSay();
  const titleId = useId();
  if (count === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <Stack>
        <h2 id={titleId}>{say('post.heading', { title, count })}</h2>
        <Columns>{children}</Columns>
      </Stack>
    </section>
  );
}
