import { useInfiniteQuery } from '@tanstack/react-query';
import { type Slip, slipStatuses } from '@timebank/shared/slips';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useTimeWords } from '#lib/time-words.ts';
import { LinkButton } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Link } from '#ui/link.tsx';
import { EmptyState } from '#ui/states.tsx';
import { slipsQuery } from '../queries.ts';

/** A slip that has been away for longer than this is worth a call. */
const longDays = 28;

/** All slips: those that did not come back first, then those that were used, and those that are void. */
export function Slips() {
  const say = useSay();
  const words = useTimeWords();
  const search = useAddressSearch();
  const status = slipStatuses.find((known) => known === search['status']) ?? 'printed';
  const isLong = search['long'] === 'yes';
  const query = useInfiniteQuery(
    slipsQuery({ status, limit: '50', ...(isLong ? { printedBefore: words.daysAgo(longDays) } : {}) }),
  );
  return (
    <StaffPage title={say('slips.title')} back={{ href: '/staff/paper' }}>
      <Cluster>
        <LinkButton kind="primary" href="/staff/slips/keying">
          {say('slips.keyIn')}
        </LinkButton>
        <LinkButton href="/staff/slips/print">{say('slips.printTitle')}</LinkButton>
      </Cluster>
      <Cluster>
        {slipStatuses.map((known) => (
          <LinkButton key={known} href={withSearch('/staff/slips', { status: known })}>
            {say(`slips.view.${known}`)}
          </LinkButton>
        ))}
        <LinkButton href={withSearch('/staff/slips', { status: 'printed', long: 'yes' })}>
          {say('slips.view.long')}
        </LinkButton>
      </Cluster>
      <h2>{say(isLong ? 'slips.view.long' : `slips.view.${status}`)}</h2>
      <LongList query={query} empty={<EmptyState symbol="done" sentence={say('slips.none')} />}>
        {(slips) => <SlipTable slips={slips} />}
      </LongList>
    </StaffPage>
  );
}

function SlipTable({ slips }: { slips: readonly Slip[] }) {
  const say = useSay();
  const words = useTimeWords();
  return (
    <DataTable
      caption={say('slips.title')}
      captionHidden
      columns={[
        { key: 'number', header: say('slips.slip') },
        { key: 'for', header: say('slips.for') },
        { key: 'printed', header: say('slips.printedOn') },
        { key: 'state', header: say('slips.state') },
      ]}
      rows={slips.map((slip) => ({
        key: slip.id,
        cells: [
          <Link key="number" href={`/staff/slips/${slip.number}`}>
            {slip.number}
          </Link>,
          forWhom(slip) ?? say('slips.blank'),
          words.day(words.dateOf(slip.printedAt)),
          say(`slips.state.${slip.status}`),
        ],
      }))}
    />
  );
}

const forWhom = ({ used, giver, receiver }: Slip): string | null => {
  const [one, other] = [used?.giver ?? giver, used?.receiver ?? receiver];
  return one && other ? `${one.displayName}, ${other.displayName}` : null;
};
