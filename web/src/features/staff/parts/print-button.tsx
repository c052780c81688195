import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';

/** Prints the page as it stands. Buttons and filters stay off the paper. */
export function PrintButton({ children }: { children: ReactNode }) {
  return <Button onPress={() => window.print()}>{children}</Button>;
}
