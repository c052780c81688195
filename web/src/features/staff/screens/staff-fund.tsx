import { useQuery } from '@tanstack/react-query';
import { useAddressSearch } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { FundForm } from '../parts/fund-form.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { fundQuery, memberQuery } from '../queries.ts';

/** Hours from the community fund to a member, or the other way. */
export function StaffFund() {
  const { member: memberId } = useAddressSearch();
  const member = useQuery({ ...memberQuery(memberId ?? ''), enabled: memberId !== undefined });
  if (memberId === undefined) return <Fund known={null} />;
  return (
    <Loaded query={member}>{({ id, displayName }) => <Fund known={{ id, name: displayName }} />}</Loaded>
  );
}

function Fund({ known }: { known: { id: string; name: string } | null }) {
  const say = useSay();
  const words = useStaffWords();
  const fund = useQuery(fundQuery);
  const { after } = useAddressSearch();
  const [found] = fund.data?.items ?? [];
  return (
    <Loaded query={fund}>
      {() =>
        found === undefined ? (
          <StaffPage title={say('staffFund.title')} lead={say('staffFund.none')} />
        ) : (
          <FundForm
            fundId={found.account.id}
            known={known}
            back={after}
            lead={
              <>
                <p>{say('staffFund.balance', { balance: words.balance(found.balanceMinutes) })}</p>
                <p>
                  <StandingLink href={`/staff/accounts/${found.account.id}`}>
                    {say('staffFund.statement')}
                  </StandingLink>
                </p>
              </>
            }
          />
        )
      }
    </Loaded>
  );
}
