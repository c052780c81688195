import { useQuery } from '@tanstack/react-query';
import { issueBadge, revokeBadge } from '@timebank/shared/badges';
import type { Member } from '@timebank/shared/members';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { DateField } from '#ui/date-field.tsx';
import { Form, Stack } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { dateFromTyped, typedFromDate } from '#ui/typed-date.ts';
import { useWords } from '#ui/words.tsx';
import { AboutMember } from '../parts/about-member.tsx';
import { BadgeSheet } from '../parts/badge-sheet.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { badgeQuery } from '../queries.ts';

/** Makes a badge to print for somebody who visits others, and takes it back. */
export function MemberBadge() {
  return <AboutMember>{(member) => <BadgeOf member={member} />}</AboutMember>;
}

function BadgeOf({ member: { id, displayName: name } }: { member: Member }) {
  const say = useSay();
  const badge = useQuery(badgeQuery(id));
  const issuing = useSend(issueBadge, { changes: ['members'] });
  return (
    <StaffPage title={say('badgeFor.title', { name })} back={{ href: `/staff/members/${id}` }}>
      {issuing.data ? (
        <Stack>
          <Notice kind="good" live title={say('badgeFor.made')}>
            <p>{say('badgeFor.once')}</p>
          </Notice>
          <BadgeSheet memberId={id} name={name} {...issuing.data} />
        </Stack>
      ) : (
        <Loaded query={badge}>
          {({ badge: last }) => (
            <Stack gap="large">
              <LastBadge memberId={id} name={name} last={last} />
              <Failure error={issuing.error} />
              <IssueForm
                busy={issuing.isPending}
                onSend={(validUntil) => issuing.mutate({ params: { memberId: id }, body: { validUntil } })}
              />
            </Stack>
          )}
        </Loaded>
      )}
    </StaffPage>
  );
}

function LastBadge({
  memberId,
  name,
  last,
}: {
  memberId: string;
  name: string;
  last: { isValid: boolean; validUntil: string; looks: number } | null;
}) {
  const say = useSay();
  const words = useStaffWords();
  const revoking = useSend(revokeBadge, { changes: ['members'] });
  if (!last?.isValid) return <p>{say('badgeFor.none', { name })}</p>;
  return (
    <Stack>
      <p>{say('badgeFor.valid', { name, until: words.dayAndYear(last.validUntil) })}</p>
      <p>{say('badgeFor.looks', { count: last.looks })}</p>
      <Failure error={revoking.error} />
      <div>
        <Button busy={revoking.isPending} onPress={() => revoking.mutate({ params: { memberId }, body: {} })}>
          {say('badgeFor.revoke')}
        </Button>
      </div>
    </Stack>
  );
}

/** Half a year is what most time banks give a badge. */
const usualDays = 182;

function IssueForm({ busy, onSend }: { busy: boolean; onSend: (validUntil: string) => void }) {
  const say = useSay();
  const { months } = useWords();
  const { daysAhead } = useStaffWords();
  const [until, setUntil] = useState(() => typedFromDate(daysAhead(usualDays)));
  const [wrong, setWrong] = useState<string>();
  const send = () => {
    const day = dateFromTyped(until, months);
    setWrong(day === null ? say('badgeFor.wrongDay') : undefined);
    if (day !== null) onSend(day);
  };
  return (
    <Form onSubmit={send}>
      <DateField
        label={say('badgeFor.until')}
        name="validUntil"
        hint={say('badgeFor.untilHint')}
        value={until}
        error={wrong}
        onChange={setUntil}
      />
      <SubmitButton busy={busy}>{say('badgeFor.send')}</SubmitButton>
    </Form>
  );
}
