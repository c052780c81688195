import { useInfiniteQuery } from '@tanstack/react-query';
import type { Member } from '@timebank/shared/members';
import { useAddressSearch } from '#lib/address.ts';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { LinkRows } from '#ui/link-rows.tsx';
import { Page } from '#ui/page.tsx';
import { EmptyState } from '#ui/states.tsx';
import { MemberSearch } from '../parts/member-search.tsx';
import { membersQuery } from '../queries.ts';

/** Everybody in the time bank, by name. */
export function Members() {
  const say = useSay();
  const { q = '', neighbourhood = '' } = useAddressSearch();
  const members = useInfiniteQuery(
    membersQuery({ ...(q && { q }), ...(neighbourhood && { neighbourhood }) }),
  );
  return (
    <Page title={say('members.title')}>
      <MemberSearch key={`${q} ${neighbourhood}`} q={q} neighbourhood={neighbourhood} />
      <LongList query={members} empty={<EmptyState symbol="person" sentence={say('members.none')} />}>
        {(items) => (
          <LinkRows
            label={say('members.title')}
            rows={items.map((member) => ({
              key: member.id,
              href: member.isMe ? '/me' : `/members/${member.id}`,
              title: member.isMe ? say('member.you', { name: member.displayName }) : member.displayName,
              detail: detailOf(member),
              symbol: 'person',
            }))}
          />
        )}
      </LongList>
    </Page>
  );
}

const skillsMax = 3;

const detailOf = ({ neighbourhood, skills }: Member): string =>
  [neighbourhood?.name, skills.slice(0, skillsMax).join(', ')].filter(Boolean).join(' · ');
