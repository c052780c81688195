import { createContext, type ReactNode, useContext } from 'react';

/** The words that the components themselves say. They come from outside, in the language of the reader. */
export interface Words {
  /** The name that ends every title: that of the time bank. */
  siteName: string;
  errorPrefix: string;
  errorsTitle: string;
  back: string;
  change: string;
  close: string;
  /** Other places that one can go to. */
  more: string;
  showMore: string;
  tryAgain: string;
  working: string;
  waiting: string;
  maySkip: string;
  day: string;
  month: string;
  year: string;
  /** January to December, as written in full. */
  months: readonly string[];
  hoursOther: string;
  hours: string;
  minutes: string;
  biggerText: string;
  usualText: string;
}

const WordsContext = createContext<Words | null>(null);

export function WordsProvider({ words, children }: { words: Words; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('Put a <WordsProvider> round the page');
  return words;
}
