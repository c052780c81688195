import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InputOf } from '@timebank/shared/endpoint';
import type { listMembers, Member } from '@timebank/shared/members';
import { isStaff, memberStatuses, roles } from '@timebank/shared/roles';
import { useAddressSearch } from '#lib/address.ts';
import { LongList } from '#lib/long-list.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/states.tsx';
import { Tag } from '#ui/tag.tsx';
import { CellLink } from '../parts/cell-link.tsx';
import { FilteredPage } from '../parts/filter-form.tsx';
import { type Filter, filtersIn } from '../parts/filters.ts';
import { memberTag } from '../parts/member-tag.ts';
import { useStaffWords } from '../parts/staff-words.ts';
import { membersQuery, neighbourhoodsQuery } from '../queries.ts';

type Query = NonNullable<InputOf<typeof listMembers>['query']>;

/** All members at a desk: by name, number or postcode, and how their hours stand. */
export function StaffMembers() {
  const say = useSay();
  const { role } = useMe();
  const search = useAddressSearch();
  const query = filtersIn(search, ['q', 'status', 'role', 'kind', 'neighbourhood']) as Query;
  const members = useInfiniteQuery(membersQuery({ ...query, limit: '50' }));
  return (
    <FilteredPage
      title={say('staff.members.title')}
      filters={useMemberFilters()}
      before={
        isStaff(role) && (
          <div>
            <LinkButton href="/staff/members/new">{say('desk.addMember')}</LinkButton>
          </div>
        )
      }
    >
      <LongList query={members} empty={<EmptyState sentence={say('staff.members.none')} />}>
        {(items) => <MembersTable members={items} />}
      </LongList>
    </FilteredPage>
  );
}

function MembersTable({ members }: { members: readonly Member[] }) {
  const say = useSay();
  const words = useStaffWords();
  return (
    <DataTable
      caption={say('staff.members.caption')}
      columns={[
        { key: 'name', header: say('staff.members.name') },
        { key: 'number', header: say('staff.members.number'), figures: true },
        { key: 'status', header: say('staff.members.status') },
        { key: 'role', header: say('staff.members.role') },
        { key: 'neighbourhood', header: say('staff.members.neighbourhood') },
        { key: 'balance', header: say('staff.members.balance'), figures: true },
      ]}
      rows={members.map((member) => ({
        key: member.id,
        cells: [
          <CellLink key="name" href={`/staff/members/${member.id}`}>
            {member.displayName}
          </CellLink>,
          String(member.memberNumber),
          <Tag key="status" kind={memberTag[member.status]}>
            {say(`staff.status.${member.status}`)}
          </Tag>,
          say(`staff.role.${member.role}`),
          member.neighbourhood?.name ?? '',
          member.account ? words.balance(member.account.balanceMinutes) : '',
        ],
      }))}
    />
  );
}

function useMemberFilters(): Filter[] {
  const say = useSay();
  const { data: neighbourhoods } = useQuery(neighbourhoodsQuery);
  return [
    { kind: 'text', name: 'q', label: say('staff.members.find'), hint: say('staff.members.findHint') },
    {
      kind: 'choice',
      name: 'status',
      label: say('staff.members.status'),
      hint: say('staff.members.statusHint'),
      options: memberStatuses.map((value) => ({ value, word: say(`staff.status.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'role',
      label: say('staff.members.role'),
      options: roles.map((value) => ({ value, word: say(`staff.role.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'neighbourhood',
      label: say('staff.members.neighbourhood'),
      options: (neighbourhoods?.items ?? []).map(({ id, name }) => ({ value: id, word: name })),
    },
  ];
}
