import {
  ArrowLeft,
  BookOpen,
  CalendarDays,
  Car,
  Check,
  CircleCheck,
  Clock,
  Coffee,
  HandHeart,
  House,
  Info,
  Laptop,
  type LucideIcon,
  MapPin,
  PawPrint,
  Phone,
  ShoppingBasket,
  Sprout,
  TriangleAlert,
  UserRound,
  Wrench,
} from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './symbol.module.css';

/** Twenty and no more: a symbol that people must learn is worse than none. */
const symbols = {
  back: ArrowLeft,
  calendar: CalendarDays,
  car: Car,
  check: Check,
  clock: Clock,
  company: Coffee,
  computer: Laptop,
  done: CircleCheck,
  garden: Sprout,
  help: HandHeart,
  home: House,
  info: Info,
  learning: BookOpen,
  person: UserRound,
  pets: PawPrint,
  place: MapPin,
  problem: TriangleAlert,
  repairs: Wrench,
  shopping: ShoppingBasket,
  telephone: Phone,
} satisfies Record<string, LucideIcon>;

export type SymbolName = keyof typeof symbols;

export const symbolNames = Object.keys(symbols) as SymbolName[];

/** A drawing for the eye alone. The word beside it is the caller's duty. */
export function Drawing({ symbol }: { symbol: SymbolName }) {
  const Icon = symbols[symbol];
  return (
    <Icon
      aria-hidden="true"
      className={styles['drawing']}
      data-symbol={symbol}
      size="1.3em"
      strokeWidth={2.25}
    />
  );
}

/** A symbol with its word, kept together on a line. */
export function SymbolAndWord({ symbol, children }: { symbol: SymbolName; children: ReactNode }) {
  return (
    <span className={styles['pair']}>
      <Drawing symbol={symbol} />
      <span>{children}</span>
    </span>
  );
}
