import { useQuery } from '@tanstack/react-query';
import type { ExchangeInFull } from '@timebank/shared/exchanges';
import { useSay } from '#lib/say.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import { categoriesQuery } from '../queries.ts';
import { useStaffWords } from './staff-words.ts';

/** What was agreed and what was said afterwards. What nobody said is left out. */
export function ExchangeSummary({ exchange }: { exchange: ExchangeInFull }) {
  const say = useSay();
  const words = useStaffWords();
  const { data: categories } = useQuery(categoriesQuery);
  const { proposedFor, happenedOn, reportedMinutes, reportedBy } = exchange;
  const category = categories?.items.find(({ id }) => id === exchange.categoryId);
  const facts = [
    { term: say('decide.category'), value: category?.name },
    { term: say('decide.agreed'), value: words.hours(exchange.agreedMinutes) },
    { term: say('decide.proposedFor'), value: proposedFor && words.moment(proposedFor) },
    {
      term: say('decide.reported'),
      value:
        reportedMinutes &&
        reportedBy &&
        say('decide.reportedBy', { time: words.hours(reportedMinutes), name: reportedBy.displayName }),
    },
    { term: say('decide.happenedOn'), value: happenedOn && words.day(happenedOn) },
    { term: say('decide.message'), value: exchange.message },
    { term: say('decide.memo'), value: exchange.memo },
  ];
  return <SummaryList items={facts.filter(({ value }) => Boolean(value))} />;
}
