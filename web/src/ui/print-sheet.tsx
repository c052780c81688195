import { type ReactNode, useEffect } from 'react';
import styles from './print-sheet.module.css';

/** Whose paper it is: on each page below the text, in a browser that can do so, and once above it in every one. */
export interface Letterhead {
  name: string;
  phone: string;
  /** The number as a sentence: "Ring us: 0151 496 0000". */
  ring: string;
}

interface PrintPreviewProps {
  letterhead: Letterhead;
  /** What the paper is, for those who hear the page. */
  label: string;
  children: ReactNode;
}

/**
 * What comes out of the printer, as it will look. Printing the page prints the sheets in here and nothing else: A4,
 * black on white, with the page number, the time bank's name and its telephone number on every page.
 */
export function PrintPreview({ letterhead: { name, ring }, label, children }: PrintPreviewProps) {
  useEffect(() => {
    const { style } = document.documentElement;
    // A JSON string is a CSS string too, but for the line breaks that no name has.
    style.setProperty('--print-foot', JSON.stringify(`${name}. ${ring}`));
    return () => {
      style.removeProperty('--print-foot');
    };
  }, [name, ring]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: paper is wider than a telephone, and must scroll by keyboard too
    <section className={styles['preview']} aria-label={label} tabIndex={0} data-print-only>
      {children}
    </section>
  );
}

interface PrintSheetProps {
  /** 14 points, or 18 for who needs large print. */
  size?: 'usual' | 'large';
  /** `cut`: narrow margins, for what is cut into pieces. `poster`: the foot stands at the head, the paper's end is free. */
  layout?: 'text' | 'cut' | 'poster';
  /** Left out where each thing on the sheet says by itself whose it is, as cards and slips do. */
  letterhead?: Letterhead;
  children: ReactNode;
}

/** Something that begins on a page of its own: a letter, a statement, a sheet of slips. */
export function PrintSheet({ size = 'usual', layout = 'text', letterhead, children }: PrintSheetProps) {
  return (
    <article className={styles['sheet']} data-size={size} data-layout={layout} data-print-sheet>
      {letterhead && (
        <header className={styles['head']}>
          <span>{letterhead.name}</span> <span>{letterhead.ring}</span>
        </header>
      )}
      {children}
    </article>
  );
}
