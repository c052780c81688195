import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { type Letterhead, PrintPreview } from '#ui/print-sheet.tsx';
import { useMe } from './me.ts';
import { useSay } from './say.ts';

/** Whose paper it is, in the words of the reader. */
export function useLetterhead(): Letterhead {
  const say = useSay();
  const { name, phone } = useMe().timebank;
  return { name, phone, ring: say('print.ring', { phone }) };
}

interface PrintablesProps {
  /** What the paper is, for those who hear the page. */
  label: string;
  /** What is done once the printer was started; not known is whether anything came out of it. */
  onPrint?: () => void;
  children: ReactNode;
}

/** A button that prints, and below it the paper as it will come out: `PrintSheet`s, one after the other. */
export function Printables({ label, onPrint, children }: PrintablesProps) {
  const say = useSay();
  const letterhead = useLetterhead();
  const print = () => {
    window.print();
    onPrint?.();
  };
  return (
    <>
      <div>
        <Button kind="primary" onPress={print}>
          {say('print.print')}
        </Button>
      </div>
      <PrintPreview letterhead={letterhead} label={label}>
        {children}
      </PrintPreview>
    </>
  );
}
