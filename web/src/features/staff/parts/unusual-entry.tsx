import { isStaff } from '@timebank/shared/roles';
import type { UnusualEntry as Entry, UnusualReason } from '@timebank/shared/unusual';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { Link } from '#ui/link.tsx';
import { Panel } from '#ui/panel.tsx';
import { LookForm } from './look-form.tsx';
import { useStaffWords } from './staff-words.ts';
import { whyInWords } from './unusual-words.ts';

/** One transfer that is worth a look: what it is, each reason, and whether somebody has looked at it. */
export function UnusualEntry({ entry: { transfer, reasons } }: { entry: Entry }) {
  const say = useSay();
  const words = useStaffWords();
  const { role, memberId } = useMe();
  const { id, sequence, minutes, from, to, kind, happenedOn, postedAt, enteredBy } = transfer;
  const hasPart = [from.memberId, to.memberId, enteredBy?.id].includes(memberId);
  const title = say('unusual.entry', {
    number: String(sequence),
    time: words.hours(minutes),
    from: from.name,
    to: to.name,
  });
  return (
    <Panel>
      <h3>
        <Link href={`/staff/transfers/${id}`}>{title}</Link>
      </h3>
      <p className="quiet">
        {say('unusual.entryFacts', {
          kind: say(`transfer.kind.${kind}`),
          day: words.day(happenedOn),
          when: words.moment(postedAt),
        })}
      </p>
      {reasons.map((reason) => (
        <Stack key={reason.rule} gap="small">
          <p>
            <strong>{say(`unusual.rule.${reason.rule}`)}.</strong>{' '}
            {whyInWords({ say, words }, { reason, transfer })}
          </p>
          <Looked reason={reason} />
          {isStaff(role) && !hasPart && (
            <LookForm transferId={id} rule={reason.rule} isLookedAt={reason.look !== null} title={title} />
          )}
        </Stack>
      ))}
      {isStaff(role) && hasPart && <p className="quiet">{say('unusual.notYours')}</p>}
    </Panel>
  );
}

function Looked({ reason: { look } }: { reason: UnusualReason }) {
  const say = useSay();
  const words = useStaffWords();
  return (
    <p className="quiet">
      {look
        ? say('unusual.lookedBy', {
            name: look.by.displayName,
            when: words.moment(look.at),
            note: look.note,
          })
        : say('unusual.open')}
    </p>
  );
}
