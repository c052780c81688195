import { useSay } from '../lib/say.ts';
import { Link } from '../ui/link.tsx';
import { memberScreens } from './screens.ts';

/** On every page of the demonstration, so that nobody takes it for the real thing. */
export function DemoStrip() {
  const say = useSay();
  return (
    <aside aria-label={say('demo.label')} className="frame-strip">
      <p>
        {say('demo.strip')} <Link href={memberScreens.signIn.path}>{say('demo.other')}</Link>
      </p>
    </aside>
  );
}
