import type { Member } from '@timebank/shared/members';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { language } from '#locales/catalogue.ts';
import { SummaryList } from '#ui/summary-list.tsx';

/** What members may know of each other. */
export function MemberFacts({ member }: { member: Member }) {
  const say = useSay();
  const words = useTimeWords();
  const list = (all: readonly string[]) => new Intl.ListFormat(language.locale).format(all);
  const items = [
    { term: say('member.bio', { name: member.displayName }), value: member.bio },
    { term: say('member.neighbourhood'), value: member.neighbourhood?.name },
    { term: say('member.skills'), value: list(member.skills) },
    { term: say('member.languages'), value: list(member.languages) },
    { term: say('member.since'), value: member.joinedOn && words.day(member.joinedOn) },
    { term: say('member.number'), value: String(member.memberNumber) },
  ];
  return <SummaryList items={items.filter(({ value }) => Boolean(value))} />;
}
