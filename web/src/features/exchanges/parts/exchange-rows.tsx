import type { Exchange } from '@timebank/shared/exchanges';
import { LinkRows } from '#ui/link-rows.tsx';
import { Tag } from '#ui/tag.tsx';
import { statusKind } from './status-kind.ts';
import { useExchangeWords } from './use-exchange-words.ts';

/** Exchanges as rows that lead to their pages. */
export function ExchangeRows({ label, exchanges }: { label: string; exchanges: readonly Exchange[] }) {
  const words = useExchangeWords();
  return (
    <LinkRows
      label={label}
      rows={exchanges.map((exchange) => ({
        key: exchange.id,
        href: `/exchanges/${exchange.id}`,
        title: words.heading(exchange),
        detail: [words.when(exchange), words.facts(exchange).time].filter(Boolean).join(' · '),
        tag: <Tag kind={statusKind[exchange.status]}>{words.status(exchange)}</Tag>,
      }))}
    />
  );
}
