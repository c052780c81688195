import { useQuery } from '@tanstack/react-query';
import { createTransfer } from '@timebank/shared/ledger';
import type { ReactNode } from 'react';
import { safeAddress, useAddressSearch } from '#lib/address.ts';
import { go } from '#lib/history.ts';
import { type FoundMember, MemberFinder } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Choices } from '#ui/choices.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { Stack } from '#ui/layout.tsx';
import { TextField } from '#ui/text-field.tsx';
import { memberQuery, settingsQuery } from '../queries.ts';
import { ChannelField, type ToldChannel } from './channel-field.tsx';
import { CheckedForm } from './checked-form.tsx';
import { decided } from './decided.ts';
import { useStaffWords } from './staff-words.ts';

const kinds = ['grant', 'donation'] as const;

interface Answers {
  kind: (typeof kinds)[number];
  member: FoundMember | null;
  minutes: number | null;
  memo: string;
  channel: ToldChannel;
}

interface FundFormProps {
  fundId: string;
  /** The member for whom the administrator came here. */
  known: FoundMember | null;
  back: string | undefined;
  lead: ReactNode;
}

/** Gives hours from the fund, or takes a member's gift into it. The member's own balance is seen before it is sent. */
export function FundForm({ fundId, known, back, lead }: FundFormProps) {
  const say = useSay();
  const words = useStaffWords();
  const { minutes: wanted } = useAddressSearch();
  const sending = useSend(createTransfer, {
    changes: decided,
    onDone: (outcome) => {
      form.clear();
      if (outcome.waits) go(`/staff/approvals/${outcome.approval.id}`);
      else go(back ? safeAddress(back) : `/staff/transfers/${outcome.reply.id}`);
    },
  });
  const form = useForm<Answers>({
    name: `fund ${known?.id ?? ''}`,
    atStart: {
      kind: 'grant',
      member: known,
      minutes: /^\d{1,6}$/.test(wanted ?? '') ? Number(wanted) : null,
      memo: '',
      channel: 'phone',
    },
    error: sending.error,
  });
  const { kind, member, minutes, memo, channel } = form.value;
  const { data } = useQuery({ ...memberQuery(member?.id ?? ''), enabled: member !== null });
  const account = data?.account;
  const limit = useQuery(settingsQuery).data?.grantLimitMinutes;
  const passes = () =>
    form.passes([
      !account && { field: 'member', message: say('staffFund.memberMissing') },
      minutes === null && { field: 'minutes', message: say('staff.hours.missing') },
      memo.trim() === '' && { field: 'memo', message: say('staff.reason.missing') },
    ]);
  const send = () => {
    if (!account || minutes === null) return;
    const sides =
      kind === 'grant'
        ? { fromAccountId: fundId, toAccountId: account.id }
        : { fromAccountId: account.id, toAccountId: fundId, channel };
    sending.mutate({ body: { kind, ...sides, minutes, memo } });
  };
  const facts = { name: member?.name ?? '', time: minutes === null ? '' : words.hours(minutes) };
  return (
    <StaffPage
      title={say('staffFund.title')}
      lead={lead}
      back={back ? { href: safeAddress(back) } : undefined}
      errors={form.errors}
    >
      <CheckedForm
        passes={passes}
        sending={sending}
        onSend={send}
        word={say(`staffFund.send.${kind}`)}
        question={say('staffFund.question')}
        check={
          <>
            <p>{say(`staffFund.will.${kind}`, facts)}</p>
            {limit !== undefined && minutes !== null && minutes > limit && (
              <p>{say('staffFund.second', { time: words.hours(limit) })}</p>
            )}
          </>
        }
      >
        <Choices
          name="kind"
          label={say('staffFund.which')}
          value={kind}
          onChange={(chosen) => form.change({ kind: chosen })}
          choices={kinds.map((value) => ({
            value,
            word: say(`staffFund.${value}`),
            hint: say(`staffFund.${value}.hint`),
          }))}
        />
        <Stack gap="small">
          <MemberFinder
            name="member"
            label={say('staffFund.member')}
            value={member}
            onChange={(found) => form.change({ member: found })}
            error={form.errorOf('member')}
          />
          {member && account && (
            <p>
              {words.balanceOf(member.name, account.balanceMinutes)} {words.floor(account.floorMinutes)}
            </p>
          )}
        </Stack>
        <HoursField
          name="minutes"
          label={say('staffFund.howMuch')}
          value={minutes}
          onChange={(chosen) => form.change({ minutes: chosen })}
          inWords={words.hours}
          error={form.errorOf('minutes')}
        />
        {kind === 'donation' && (
          <ChannelField
            label={say('staff.told')}
            value={channel}
            onChange={(told) => form.change({ channel: told })}
          />
        )}
        <TextField {...form.field('memo')} label={say('staff.reason')} hint={say('staffFund.reasonHint')} />
      </CheckedForm>
    </StaffPage>
  );
}
