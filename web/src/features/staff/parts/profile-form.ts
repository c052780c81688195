import type { Comfort } from '@timebank/shared/comforts';
import type { Member } from '@timebank/shared/members';
import type { NamedContact, PreferredContact } from '@timebank/shared/profile';
import { dateFromTyped } from '#ui/typed-date.ts';

/** What is written down about a member, as somebody types it. */
export interface ProfileAnswers {
  displayName: string;
  calledName: string;
  phone: string;
  email: string;
  address: string;
  postcode: string;
  namedContact: NamedContact;
  preferredContact: PreferredContact;
  neighbourhoodId: string;
  bio: string;
  skills: string;
  languages: string;
  accessNeeds: string;
  comforts: readonly Comfort[];
  largePrint: boolean;
  passwordWord: string;
  birthday: string;
}

const nobody: NamedContact = { name: '', relation: '', phone: '' };

export const emptyProfile: ProfileAnswers = {
  displayName: '',
  calledName: '',
  phone: '',
  email: '',
  address: '',
  postcode: '',
  namedContact: nobody,
  preferredContact: 'phone',
  neighbourhoodId: '',
  bio: '',
  skills: '',
  languages: '',
  accessNeeds: '',
  comforts: [],
  largePrint: false,
  passwordWord: '',
  birthday: '',
};

export const profileOf = (
  { contact, neighbourhood, namedContact, ...member }: Member,
  months: readonly string[],
): ProfileAnswers => ({
  displayName: member.displayName,
  calledName: member.calledName,
  phone: contact?.phone ?? '',
  email: contact?.email ?? '',
  address: contact?.address ?? '',
  postcode: contact?.postcode ?? '',
  namedContact: namedContact ?? nobody,
  preferredContact: member.preferredContact ?? 'phone',
  neighbourhoodId: neighbourhood?.id ?? '',
  bio: member.bio,
  skills: member.skills.join(', '),
  languages: member.languages.join(', '),
  accessNeeds: member.accessNeeds ?? '',
  comforts: member.comforts ?? [],
  largePrint: member.largePrint ?? false,
  passwordWord: member.passwordWord ?? '',
  birthday: birthdayInWords(member.birthday, months),
});

/** The same as the API takes it: what is empty is nothing, and lists are lists. */
export const profileBody = (answers: ProfileAnswers, months: readonly string[]) => ({
  ...answers,
  phone: answers.phone.trim() || null,
  email: answers.email.trim() || null,
  address: answers.address.trim() || null,
  postcode: answers.postcode.trim() || null,
  namedContact: Object.values(answers.namedContact).some((part) => part.trim() !== '')
    ? answers.namedContact
    : null,
  comforts: [...answers.comforts],
  passwordWord: answers.passwordWord.trim() || null,
  birthday: birthdayFrom(answers.birthday, months),
  neighbourhoodId: answers.neighbourhoodId || null,
  skills: listed(answers.skills),
  languages: listed(answers.languages),
});

/** `MM-DD`. What is no day is passed on as it was typed, so that the API says what is wrong with it. */
function birthdayFrom(typed: string, months: readonly string[]): string | null {
  const [day = '', month = ''] = typed.trim().split(/[\s./]+/);
  // A year with a 29 February, for those who were born on it.
  return dateFromTyped({ day, month, year: '2000' }, months)?.slice(5) ?? (typed.trim() || null);
}

/** "17 April"; nothing where they said none. */
export function birthdayInWords(birthday: string | null, months: readonly string[]): string {
  const [month = '', day = ''] = (birthday ?? '').split('-');
  return birthday ? `${Number(day)} ${months[Number(month) - 1]}` : '';
}

const listed = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

/** Only what somebody changed since they saw it, so that what others changed meanwhile stays theirs. */
export function changedIn(
  { before, ...now }: ProfileAnswers & { before: ProfileAnswers },
  months: readonly string[],
): Partial<ReturnType<typeof profileBody>> {
  const names = Object.keys(before) as (keyof ProfileAnswers)[];
  const body = profileBody(now, months);
  const isChanged = (name: keyof ProfileAnswers) =>
    JSON.stringify(before[name]) !== JSON.stringify(now[name]);
  return Object.fromEntries(names.filter(isChanged).map((name) => [name, body[name]]));
}
