import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { Button } from '#ui/button.tsx';
import { AsideList } from '../parts/aside-list.tsx';
import { KeyingForm } from '../parts/keying-form.tsx';
import { PileSoFar } from '../parts/pile-so-far.tsx';
import { useKeying } from '../parts/use-keying.ts';

/** A pile of signed slips, one after the other, with the keyboard alone. */
export function SlipKeying() {
  const say = useSay();
  const keying = useKeying();
  const { pile, takeBack, lookAgain, forgetAside, startNewPile } = keying;
  return (
    <StaffPage title={say('keying.title')} back={{ href: '/staff/slips' }} lead={say('keying.lead')}>
      <KeyingForm keying={keying} />
      <AsideList aside={pile.aside} onAgain={lookAgain} onForget={forgetAside} />
      <Failure error={takeBack.error} />
      <PileSoFar keyed={pile.keyed} onTakeBack={(slip) => takeBack.mutate(slip)} />
      {pile.keyed.length > 0 && (
        <div>
          <Button onPress={startNewPile}>{say('keying.newPile')}</Button>
        </div>
      )}
    </StaffPage>
  );
}
