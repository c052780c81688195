import { useEffect, useRef, useState } from 'react';
import { Button } from '#ui/button.tsx';
import { useAddress } from './address.ts';
import { useSay } from './say.ts';

interface PrintButtonsProps {
  /** The list that goes on the paper. What of it is not on the screen yet is fetched before. */
  list: {
    data: { pages: readonly unknown[] } | undefined;
    hasNextPage: boolean;
    isFetchNextPageError: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage: () => Promise<unknown>;
  };
}

/** Nobody reads more paper than that. What is left out is said at the end of the list. */
const pagesMax = 50;

interface Wanted {
  size: 'usual' | 'large';
  /** Whoever went on to another page meanwhile does not want it any more. */
  href: string;
}

/** Prints the page at 14 points, or at 18 for weak eyes, with all of a list on it. */
export function PrintButtons({ list }: PrintButtonsProps) {
  const say = useSay();
  const { href } = useAddress();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const printed = useRef<Wanted | null>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  const isWhole = !hasNextPage || (list.data?.pages.length ?? 0) >= pagesMax;
  useEffect(() => {
    if (wanted?.href !== href || printed.current === wanted) return;
    if (isWhole) {
      printed.current = wanted;
      printAs(wanted.size);
    } else if (!isFetchingNextPage && !isFetchNextPageError) {
      // Where a part cannot be fetched, that stands below the list, with another try.
      void fetchNextPage();
    }
  }, [wanted, href, isWhole, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  const button = (size: Wanted['size'], word: string) => (
    <Button busy={isFetchingNextPage && wanted?.size === size} onPress={() => setWanted({ size, href })}>
      {word}
    </Button>
  );
  return (
    <>
      {button('usual', say('hours.print'))}
      {button('large', say('hours.printLarge'))}
    </>
  );
}

/** The size lasts as long as the printing does. Some browsers go on before the paper is laid out. */
function printAs(size: 'usual' | 'large'): void {
  const { dataset } = document.documentElement;
  if (size === 'large') dataset['print'] = 'large';
  const backToUsual = () => {
    delete dataset['print'];
  };
  window.addEventListener('afterprint', backToUsual, { once: true });
  window.print();
}
