import { useEffect, useState } from 'react';
import { Button } from '#ui/button.tsx';
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

/** Prints the page at 14 points, or at 18 for weak eyes, with all of a list on it. */
export function PrintButtons({ list }: PrintButtonsProps) {
  const say = useSay();
  const [wanted, setWanted] = useState<'usual' | 'large' | null>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  const isWhole = !hasNextPage || (list.data?.pages.length ?? 0) >= pagesMax;
  useEffect(() => {
    if (wanted === null || isFetchingNextPage) return;
    if (!isWhole && !isFetchNextPageError) {
      void fetchNextPage();
      return;
    }
    setWanted(null);
    // Where a part of it could not be fetched, that stands below the list, with another try.
    if (isWhole) printAs(wanted);
  }, [wanted, isWhole, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  return (
    <>
      <Button busy={wanted === 'usual'} onPress={() => setWanted('usual')}>
        {say('hours.print')}
      </Button>
      <Button busy={wanted === 'large'} onPress={() => setWanted('large')}>
        {say('hours.printLarge')}
      </Button>
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
