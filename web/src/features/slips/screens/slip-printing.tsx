import { useQuery } from '@tanstack/react-query';
import type { CategoryId, ExchangeId, MemberId } from '@timebank/shared/ids';
import { printSlips } from '@timebank/shared/slips';
import { useAddressSearch } from '#lib/address.ts';
import { Failure } from '#lib/failure.tsx';
import { type FoundMember, MemberFinder } from '#lib/member-finder.tsx';
import { Printables } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Form, Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { SelectField, TextField } from '#ui/text-field.tsx';
import { SlipSheets } from '../parts/slip-on-paper.tsx';
import { categoriesQuery } from '../queries.ts';

interface Wanted {
  count: string;
  giver: FoundMember | null;
  receiver: FoundMember | null;
  categoryId: string;
}

const countMax = 100;

/** Gives out numbers for slips, then shows them as they come out of the printer. */
export function SlipPrinting() {
  const say = useSay();
  const { exchange } = useAddressSearch();
  const { data: categories } = useQuery(categoriesQuery);
  const sending = useSend(printSlips, { changes: ['exchanges'] });
  const form = useForm<Wanted>({
    name: `slips ${exchange ?? ''}`,
    atStart: { count: exchange ? '1' : '8', giver: null, receiver: null, categoryId: '' },
    error: sending.error,
  });
  const { count, giver, receiver, categoryId } = form.value;
  const submit = () => {
    const wanted = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0;
    const isCount = wanted >= 1 && wanted <= countMax;
    const isPair = Boolean(giver) === Boolean(receiver);
    const complaints = [
      !isCount && { field: 'count', message: say('slips.countWrong') },
      !isPair && { field: giver ? 'receiverId' : 'giverId', message: say('slips.pairWrong') },
    ];
    if (!form.passes(complaints)) return;
    sending.mutate({ body: asked({ count: wanted, giver, receiver, categoryId, exchange }) });
  };
  const kinds = categories?.items ?? [];
  return (
    <StaffPage title={say('slips.printTitle')} back={{ href: '/staff/slips' }} errors={form.errors}>
      {sending.data ? (
        <Stack>
          <Notice kind="good" live title={say('slips.ready', { count: sending.data.items.length })}>
            <p>{say('slips.readyHelp')}</p>
          </Notice>
          <Printables label={say('slips.printTitle')}>
            <SlipSheets
              slips={sending.data.items}
              kindOf={(slip) => kinds.find(({ id }) => id === slip.categoryId)?.name ?? null}
            />
          </Printables>
        </Stack>
      ) : (
        <Form onSubmit={submit}>
          <Failure error={sending.error} />
          {exchange === undefined && (
            <>
              <TextField
                {...form.field('count')}
                label={say('slips.count')}
                hint={say('slips.countHint')}
                inputMode="numeric"
                width="short"
              />
              <MemberFinder
                name="giverId"
                label={say('slips.giver')}
                value={giver}
                onChange={(found) => form.change({ giver: found })}
                error={form.errorOf('giverId')}
              />
              <MemberFinder
                name="receiverId"
                label={say('slips.receiver')}
                value={receiver}
                onChange={(found) => form.change({ receiver: found })}
                error={form.errorOf('receiverId')}
              />
              <SelectField
                {...form.field('categoryId')}
                label={say('slips.kind')}
                options={[
                  { value: '', word: say('slips.kindLeftOut') },
                  ...kinds.map(({ id, name }) => ({ value: id, word: name })),
                ]}
              />
            </>
          )}
          <SubmitButton busy={sending.isPending}>{say('slips.make')}</SubmitButton>
        </Form>
      )}
    </StaffPage>
  );
}

/** The body of the request. What was left empty stays empty on the paper. */
function asked({
  count,
  giver,
  receiver,
  categoryId,
  exchange,
}: Omit<Wanted, 'count'> & { count: number; exchange: string | undefined }) {
  const pair =
    giver && receiver ? { giverId: giver.id as MemberId, receiverId: receiver.id as MemberId } : {};
  return {
    count,
    ...pair,
    ...(categoryId ? { categoryId: categoryId as CategoryId } : {}),
    ...(exchange ? { exchangeId: exchange as ExchangeId } : {}),
  };
}
