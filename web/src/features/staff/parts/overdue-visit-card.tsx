import { acknowledgeVisit, type OverdueVisit } from '@timebank/shared/visits';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Cluster } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { PhoneLink } from '#ui/phone-link.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { isReason } from './reason.ts';
import { useStaffWords } from './staff-words.ts';

/** A visitor who should have left by now: what to do, both numbers, and the end of it once somebody has looked. */
export function OverdueVisitCard({ visit }: { visit: OverdueVisit }) {
  const say = useSay();
  const words = useStaffWords();
  const [isOpen, setIsOpen] = useState(false);
  const { exchangeId, visitor, host } = visit;
  const names = { visitor: visitor.displayName, host: host.displayName };
  return (
    <Notice
      kind="problem"
      title={say('watch.overdue')}
      actions={
        <Cluster>
          <Button onPress={() => setIsOpen(true)}>{say('watch.found')}</Button>
          <StandingLink href={`/staff/exchanges/${exchangeId}`}>{say('watch.see')}</StandingLink>
        </Cluster>
      }
    >
      <p>
        <strong>{say('watch.overdueOf', names)}</strong>
      </p>
      <p>{say('watch.since', { arrived: words.moment(visit.arrivedAt), due: words.moment(visit.dueAt) })}</p>
      {[visitor, host].map((person) => (
        <p key={person.id}>
          {person.phone ? (
            <PhoneLink number={person.phone}>{say('watch.phoneOf', { name: person.displayName })}</PhoneLink>
          ) : (
            say('watch.noPhone', { name: person.displayName })
          )}
        </p>
      ))}
      <p>{say('watch.what', names)}</p>
      <p>{say('watch.emergency')}</p>
      <WhatWasFound visit={visit} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </Notice>
  );
}

function WhatWasFound({
  visit: { exchangeId, visitor, host },
  isOpen,
  onClose,
}: {
  visit: OverdueVisit;
  isOpen: boolean;
  onClose: () => void;
}) {
  const say = useSay();
  const sending = useSend(acknowledgeVisit, {
    changes: ['desk', 'exchanges'],
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm({ name: `visit ${exchangeId}`, atStart: { note: '' }, error: sending.error });
  const send = () => {
    const note = form.value.note.trim();
    if (!form.passes([!isReason(note) && { field: 'note', message: say('staff.reason.missing') }])) return;
    sending.mutate({ params: { exchangeId }, body: { note } });
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={say('watch.foundTitle', { visitor: visitor.displayName, host: host.displayName })}
      actions={
        <Button kind="primary" busy={sending.isPending} onPress={send}>
          {say('watch.found')}
        </Button>
      }
    >
      <Failure error={sending.error} />
      <TextArea {...form.field('note')} label={say('watch.note')} hint={say('watch.noteHint')} rows={2} />
    </Dialog>
  );
}
