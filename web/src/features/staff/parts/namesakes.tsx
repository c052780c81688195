import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useSay } from '#lib/say.ts';
import { LinkRows } from '#ui/link-rows.tsx';
import { Notice } from '#ui/notice.tsx';
import { namesakesQuery } from '../queries.ts';

const lettersMin = 3;
const pauseMs = 600;

/** Members who are called the same already, once somebody has stopped typing: perhaps it is one of them. */
export function Namesakes({ name }: { name: string }) {
  const say = useSay();
  const settled = useSettled(name.trim());
  const { data } = useQuery({ ...namesakesQuery(settled), enabled: settled.length >= lettersMin });
  const found = settled.length >= lettersMin ? (data?.items ?? []) : [];
  return (
    <div role="status">
      {found.length > 0 && (
        <Notice title={say('staff.add.namesakes', { count: found.length })}>
          <LinkRows
            label={say('staff.add.namesakes', { count: found.length })}
            rows={found.map(({ id, displayName, memberNumber, neighbourhood }) => ({
              key: id,
              href: `/staff/members/${id}`,
              title: displayName,
              detail: [say('staff.member.number', { number: String(memberNumber) }), neighbourhood?.name]
                .filter(Boolean)
                .join(', '),
            }))}
          />
        </Notice>
      )}
    </div>
  );
}

/** The text once nobody has typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
