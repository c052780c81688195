import { useQueryClient } from '@tanstack/react-query';
import { type Member, updateMember } from '@timebank/shared/members';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { useWords } from '#ui/words.tsx';
import { memberQuery } from '../queries.ts';
import type { ToldChannel } from './channel-field.tsx';
import { changedIn, profileOf } from './profile-form.ts';

/** Changing what is written down about a member who asked for it: on a page of its own or during a call. */
export function useEditProfile(
  member: Member,
  { channel, onDone }: { channel: ToldChannel; onDone: () => void },
) {
  const cache = useQueryClient();
  const { months } = useWords();
  const { id, isMe } = member;
  const sending = useSend(updateMember, {
    changes: ['members', 'desk', 'me', 'exchanges'],
    onDone: () => {
      form.clear();
      onDone();
    },
  });
  const before = profileOf(member, months);
  const form = useForm({
    name: `edit member ${id}`,
    atStart: { ...before, before, seenVersion: member.version },
    error: sending.error,
  });
  const send = () =>
    sending.mutate({
      params: { memberId: id },
      version: form.value.seenVersion,
      body: { ...changedIn(form.value, months), ...(!isMe && { channel }) },
    });
  const seeAgain = async () => {
    const { version } = await cache.fetchQuery({ ...memberQuery(id), staleTime: 0 });
    form.change({ seenVersion: version });
    sending.reset();
  };
  return { form, sending, send, seeAgain };
}
