import type { places } from '@timebank/shared/listings';
import type { SymbolName } from '#ui/symbol.tsx';

export const placeSymbols: Record<(typeof places)[number], SymbolName> = {
  at_home: 'home',
  at_a_place: 'place',
  by_telephone: 'telephone',
  online: 'computer',
};
