import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';

/** The one primary button of a form, at its start edge. It says what it does. */
export function SubmitButton({ busy = false, children }: { busy?: boolean; children: ReactNode }) {
  return (
    <div>
      <Button kind="primary" type="submit" busy={busy}>
        {children}
      </Button>
    </div>
  );
}
