import { useQuery } from '@tanstack/react-query';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { TransferInFull } from '../parts/transfer-in-full.tsx';
import { transferQuery } from '../queries.ts';

/** One transfer: between whom, why, who entered it, and the way to put it right. */
export function StaffTransfer() {
  const say = useSay();
  const transfer = useQuery(transferQuery(useAddressPart('transferId')));
  return (
    <StaffPage
      title={
        transfer.data
          ? say('transfers.one', { number: String(transfer.data.sequence) })
          : say('transfers.oneTitle')
      }
      back={{ href: '/staff/transfers' }}
    >
      <Loaded query={transfer}>{(found) => <TransferInFull transfer={found} />}</Loaded>
    </StaffPage>
  );
}
