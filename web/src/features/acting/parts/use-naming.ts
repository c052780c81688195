import type { MemberId } from '@timebank/shared/ids';
import { giveConsent } from '@timebank/shared/representations';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { useWords } from '#ui/words.tsx';
import { bodyOf, namingAtStart, untilIn } from './naming-form.ts';

/** The form that names somebody, by the member or by a coordinator whom they told. */
export function useNaming({ memberId, backTo, told }: { memberId: string; backTo: string; told: boolean }) {
  const say = useSay();
  const { months } = useWords();
  const sending = useSend(giveConsent, {
    changes: ['me', 'members', 'desk'],
    onDone: () => {
      form.clear();
      go(backTo);
    },
  });
  const form = useForm({ name: `naming ${memberId}`, atStart: namingAtStart, error: sending.error });
  const send = () => {
    const naming = form.value;
    const { who, byMember, invitedName, may, howLong, wording, channel } = naming;
    const isAnswered = form.passes([
      who === 'member' && !byMember && { field: 'byMemberId', message: say('naming.memberMissing') },
      who === 'invited' &&
        !invitedName.trim() && { field: 'invitedName', message: say('naming.nameMissing') },
      may.length === 0 && { field: 'may', message: say('naming.mayMissing') },
      howLong === 'day' && !untilIn(naming, months) && { field: 'until', message: say('naming.dayWrong') },
      told && !wording.trim() && { field: 'wording', message: say('naming.wordingMissing') },
    ]);
    if (!isAnswered) return;
    sending.mutate({
      params: { memberId: memberId as MemberId },
      body: { ...bodyOf(naming, months), ...(told && { channel }) },
    });
  };
  return { form, sending, send };
}
