import type { Member } from '@timebank/shared/members';
import { useSay } from '#lib/say.ts';
import { Stack } from '#ui/layout.tsx';
import { StandingLink } from '#ui/standing-link.tsx';
import { SummaryList } from '#ui/summary-list.tsx';
import { useWords } from '#ui/words.tsx';
import { birthdayInWords } from './profile-form.ts';
import { useStaffWords } from './staff-words.ts';

/** What is written down about a member. What nobody said is left out. */
export function MemberFacts({ member }: { member: Member }) {
  const say = useSay();
  const words = useStaffWords();
  const { months } = useWords();
  const {
    id,
    kind,
    neighbourhood,
    bio,
    skills,
    languages,
    joinedOn,
    accessNeeds,
    staff,
    namedContact,
    birthday,
  } = member;
  const facts = [
    { term: say('staff.member.called'), value: member.calledName },
    { term: say('staff.members.neighbourhood'), value: neighbourhood?.name },
    { term: say('staff.member.kind'), value: kind === 'organisation' && say('staff.member.organisation') },
    { term: say('staff.member.about'), value: bio },
    { term: say('staff.member.skills'), value: skills.join(', ') },
    { term: say('staff.member.languages'), value: languages.join(', ') },
    { term: say('staff.member.accessNeeds'), value: accessNeeds },
    {
      term: say('staff.member.comforts'),
      value: member.comforts?.map((comfort) => say(`comfort.${comfort}`)).join(', '),
    },
    { term: say('staff.member.letters'), value: member.largePrint && say('staff.profile.largePrint') },
    {
      term: say('staff.member.namedContact'),
      value: namedContact && say('staff.member.namedContactIs', namedContact),
    },
    { term: say('staff.member.passwordWord'), value: member.passwordWord },
    { term: say('staff.member.birthday'), value: birthdayInWords(birthday, months) },
    { term: say('staff.member.applied'), value: staff && words.moment(staff.appliedAt) },
    { term: say('staff.member.joined'), value: joinedOn && words.day(joinedOn) },
    {
      term: say('staff.member.signIn'),
      value: staff && kind === 'person' && say(signInWord(staff)),
    },
    {
      term: say('staff.member.sharedEmail'),
      value: staff?.signsInByEmail === false && member.contact?.email && say('staff.member.sharedEmailHelp'),
    },
    { term: say('staff.member.statusReason'), value: staff?.statusReason },
  ];
  return (
    <Stack>
      <h2>{say('staff.member.facts')}</h2>
      <SummaryList items={facts.filter(({ value }) => Boolean(value))} />
      <p>
        <StandingLink href={`/staff/audit?subject=${id}`}>{say('staff.seeAudit')}</StandingLink>
      </p>
    </Stack>
  );
}

function signInWord({ canSignIn, hasPin }: NonNullable<Member['staff']>) {
  if (!canSignIn) return 'staff.member.signIn.no';
  return hasPin ? 'staff.member.signIn.card' : 'staff.member.signIn.yes';
}
