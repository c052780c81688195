import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { Problem } from '#ui/states.tsx';

/** Somebody else was faster. What was typed stays; pressing says that it is to stand all the same. */
export function ChangedMeanwhile({ onSeen }: { onSeen: () => void }) {
  const say = useSay();
  return (
    <Problem title={say('staff.changedMeanwhile')}>
      <p>{say('staff.changedMeanwhileHelp')}</p>
      <Button onPress={onSeen}>{say('staff.goOn')}</Button>
    </Problem>
  );
}
