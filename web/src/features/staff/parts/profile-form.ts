import type { Member, PreferredContact } from '@timebank/shared/members';

/** What is written down about a member, as somebody types it. */
export interface ProfileAnswers {
  displayName: string;
  phone: string;
  email: string;
  address: string;
  preferredContact: PreferredContact;
  neighbourhoodId: string;
  bio: string;
  skills: string;
  languages: string;
  accessNeeds: string;
}

export const emptyProfile: ProfileAnswers = {
  displayName: '',
  phone: '',
  email: '',
  address: '',
  preferredContact: 'phone',
  neighbourhoodId: '',
  bio: '',
  skills: '',
  languages: '',
  accessNeeds: '',
};

export const profileOf = ({ contact, neighbourhood, ...member }: Member): ProfileAnswers => ({
  displayName: member.displayName,
  phone: contact?.phone ?? '',
  email: contact?.email ?? '',
  address: contact?.address ?? '',
  preferredContact: member.preferredContact ?? 'phone',
  neighbourhoodId: neighbourhood?.id ?? '',
  bio: member.bio,
  skills: member.skills.join(', '),
  languages: member.languages.join(', '),
  accessNeeds: member.accessNeeds ?? '',
});

/** The same as the API takes it: what is empty is nothing, and lists are lists. */
export const profileBody = (answers: ProfileAnswers) => ({
  ...answers,
  phone: answers.phone.trim() || null,
  email: answers.email.trim() || null,
  address: answers.address.trim() || null,
  neighbourhoodId: answers.neighbourhoodId || null,
  skills: listed(answers.skills),
  languages: listed(answers.languages),
});

const listed = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

/** Only what somebody changed since they saw it, so that what others changed meanwhile stays theirs. */
export function changedIn({
  before,
  ...now
}: ProfileAnswers & { before: ProfileAnswers }): Partial<ReturnType<typeof profileBody>> {
  const names = Object.keys(before) as (keyof ProfileAnswers)[];
  const body = profileBody(now);
  return Object.fromEntries(
    names.filter((name) => before[name] !== now[name]).map((name) => [name, body[name]]),
  );
}
