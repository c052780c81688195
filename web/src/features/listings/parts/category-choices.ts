import type { Category } from '@timebank/shared/timebanks';
import type { Choice } from '#ui/choices.tsx';
import { type SymbolName, symbolNames } from '#ui/symbol.tsx';

/** The drawing of a category. A time bank may name one that these screens do not have. */
export function symbolOf(category: Category | undefined): SymbolName {
  return symbolNames.find((name) => name === category?.symbol) ?? 'help';
}

export const categoryChoices = (categories: readonly Category[]): Choice<string>[] =>
  categories.map((category) => ({ value: category.id, word: category.name, symbol: symbolOf(category) }));
