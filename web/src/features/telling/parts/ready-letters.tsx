import { type LetterToPrint, markDelivered, takeDeliveredBack } from '@timebank/shared/deliveries';
import { Failure } from '#lib/failure.tsx';
import { Printables } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useSend } from '#lib/use-send.ts';
import { announce } from '#ui/announce.tsx';
import { Button } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';
import { LetterSheet } from './letter-sheet.tsx';

interface ReadyLettersProps {
  letters: readonly LetterToPrint[];
  onOthers: () => void;
}

/** The letters as they come out of the printer, and the press that says they are in the post. */
export function ReadyLetters({ letters, onOthers }: ReadyLettersProps) {
  const say = useSay();
  const count = letters.length;
  const deliveryIds = letters.flatMap((letter) => letter.deliveryIds);
  const posting = useSend(markDelivered, { changes: ['desk'] });
  const undoing = useSend(takeDeliveredBack, {
    changes: ['desk'],
    onDone: () => {
      posting.reset();
      announce(say('letters.undone'));
    },
  });
  if (posting.isSuccess) {
    return (
      <StaffPage
        title={say('letters.postedTitle', { count })}
        lead={say('letters.postedLead')}
        back={{ href: '/staff/post' }}
      >
        <Failure error={undoing.error} />
        <div>
          <Button busy={undoing.isPending} onPress={() => undoing.mutate({ body: { deliveryIds } })}>
            {say('letters.undo')}
          </Button>
        </div>
      </StaffPage>
    );
  }
  return (
    <StaffPage
      title={say('letters.readyTitle', { count })}
      lead={say('letters.readyLead')}
      back={{ href: '/staff/post' }}
    >
      <Failure error={posting.error} />
      <Cluster>
        <Button busy={posting.isPending} onPress={() => posting.mutate({ body: { deliveryIds } })}>
          {say('letters.posted')}
        </Button>
        <Button kind="quiet" onPress={onOthers}>
          {say('letters.others')}
        </Button>
      </Cluster>
      <Printables label={say('letters.readyTitle', { count })}>
        {letters.map((letter) => (
          <LetterSheet key={letter.member.id} letter={letter} />
        ))}
      </Printables>
    </StaffPage>
  );
}
