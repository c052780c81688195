import { type Member, updateMember } from '@timebank/shared/members';
import type { PreferredContact } from '@timebank/shared/profile';
import { go } from '#lib/history.ts';
import { isRefused } from '#lib/refusals.ts';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';

/** One's own details as they are being typed. Lists are typed one word on each line. */
export function useProfileForm(member: Member) {
  const sending = useSend(updateMember, {
    changes: ['members', 'me', 'listings', 'exchanges'],
    onDone: () => {
      form.clear();
      go('/me', { instead: true });
    },
  });
  const form = useForm({ name: `profile ${member.id}`, atStart: startOf(member), error: sending.error });
  const isStale = isRefused(sending.error, 'stale_version');
  return {
    form,
    isPending: sending.isPending,
    isStale,
    error: isStale ? null : sending.error,
    send: () =>
      sending.mutate({
        params: { memberId: member.id },
        // Whoever was told that the details changed, and saves again, means the new version.
        version: isStale ? member.version : form.value.version,
        body: changedIn(form.value),
      }),
  };
}

/** The draft remembers what it began with, so that only what was changed here is sent. */
function startOf(member: Member) {
  const typed = typedFrom(member);
  return { ...typed, version: member.version, atStart: typed };
}

function typedFrom(member: Member) {
  const { contact } = member;
  return {
    displayName: member.displayName,
    calledName: member.calledName,
    neighbourhoodId: (member.neighbourhood?.id ?? '') as string,
    bio: member.bio,
    skills: member.skills.join('\n'),
    languages: member.languages.join('\n'),
    preferredContact: member.preferredContact ?? ('phone' as PreferredContact),
    phone: contact?.phone ?? '',
    email: contact?.email ?? '',
    address: contact?.address ?? '',
    postcode: contact?.postcode ?? '',
    accessNeeds: member.accessNeeds ?? '',
    comforts: (member.comforts ?? []).slice(),
    largePrint: member.largePrint ?? false,
    passwordWord: member.passwordWord ?? '',
  };
}

type Typed = ReturnType<typeof typedFrom>;

/** What was changed, as the API wants it. What somebody else changed meanwhile in other fields stays theirs. */
function changedIn({ atStart, ...typed }: ReturnType<typeof startOf>) {
  const details = detailsFrom(typed);
  const changed = Object.entries(details).filter(
    ([name]) => JSON.stringify(typed[name as keyof Typed]) !== JSON.stringify(atStart[name as keyof Typed]),
  );
  return Object.fromEntries(changed) as Partial<typeof details>;
}

function detailsFrom(typed: Typed) {
  return {
    displayName: typed.displayName,
    calledName: typed.calledName.trim(),
    neighbourhoodId: orNone(typed.neighbourhoodId),
    bio: typed.bio,
    skills: linesOf(typed.skills),
    languages: linesOf(typed.languages),
    preferredContact: typed.preferredContact,
    phone: orNone(typed.phone),
    email: orNone(typed.email),
    address: orNone(typed.address),
    postcode: orNone(typed.postcode),
    accessNeeds: typed.accessNeeds.trim(),
    comforts: typed.comforts,
    largePrint: typed.largePrint,
    passwordWord: orNone(typed.passwordWord),
  };
}

const orNone = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
