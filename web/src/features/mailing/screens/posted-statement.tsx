import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Member } from '@timebank/shared/members';
import { useAddressPart, useAddressSearch } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { datesIn } from '#lib/periods.ts';
import { Printables } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useWholeList } from '#lib/use-whole-list.ts';
import { UsualPeriods } from '#lib/usual-periods.tsx';
import { Waiting } from '#ui/states.tsx';
import { recipientOf } from '../parts/recipient.ts';
import { StatementLetter } from '../parts/statement-letter.tsx';
import { memberQuery, statementQuery } from '../queries.ts';

/** A member's statement, ready for the post. */
export function PostedStatement() {
  const say = useSay();
  const memberId = useAddressPart('memberId');
  const member = useQuery(memberQuery(memberId));
  const path = `/staff/members/${memberId}`;
  const dates = datesIn(useAddressSearch());
  return (
    <StaffPage title={say('mail.statementTitle')} back={{ href: path }}>
      <UsualPeriods path={`${path}/statement`} dates={dates} />
      <Loaded query={member}>
        {(found) => found.accountId && <OfAccount member={found} accountId={found.accountId} />}
      </Loaded>
    </StaffPage>
  );
}

function OfAccount({ member, accountId }: { member: Member; accountId: string }) {
  const say = useSay();
  const dates = datesIn(useAddressSearch());
  const statement = useInfiniteQuery(statementQuery(accountId, dates));
  const { items, isWhole } = useWholeList(statement);
  const first = statement.data?.pages[0];
  if (!isWhole || !first) return <Waiting />;
  return (
    <Printables label={say('mail.statementTitle')}>
      <StatementLetter
        to={recipientOf(member)}
        dates={dates}
        openingMinutes={first.openingBalanceMinutes}
        closingMinutes={first.closingBalanceMinutes}
        lines={items}
      />
    </Printables>
  );
}
