import { Component, type ReactNode } from 'react';
import { useSay } from '../lib/say.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';

/** For when a page itself breaks, or a part of it cannot be fetched. Drafts are kept, so loading it again is safe. */
export function Crash() {
  const say = useSay();
  return (
    <Page
      title={say('crash.title')}
      lead={say('crash.lead')}
      primary={
        <Button kind="primary" onPress={() => window.location.reload()}>
          {say('crash.reload')}
        </Button>
      }
    />
  );
}

/** Keeps a broken page from taking the frame with it: the telephone number stays. */
export class CrashBoundary extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Crash /> : this.props.children;
  }
}
