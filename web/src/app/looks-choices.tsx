import { setLooks } from '@timebank/shared/me';
import { biggerText, colourChoices, type Looks, parseLooks, textSizes, usualLooks } from '../lib/looks.ts';
import { useMeOrNobody } from '../lib/me.ts';
import { useSay } from '../lib/say.ts';
import { useSend } from '../lib/use-send.ts';
import { BiggerTextButton, LooksPanel } from '../ui/looks-panel.tsx';
import { changeLooks, forAccount, useLooks } from './looks-here.ts';

/** Text size and colours, on every page. */
export function LooksChoices() {
  const say = useSay();
  const { looks, choose } = useChosenLooks();
  return (
    <LooksPanel
      title={say('looks.title')}
      groups={[
        {
          name: 'text-size',
          label: say('looks.text'),
          choices: textSizes.map((value) => ({ value, word: say('looks.percent', { percent: value }) })),
          value: looks.text,
          onChange: (text) => choose({ ...looks, text: parseLooks({ text }).text }),
        },
        {
          name: 'colours',
          label: say('looks.colours'),
          choices: colourChoices.map((value) => ({ value, word: say(`looks.${value}`) })),
          value: looks.colours,
          onChange: (colours) => choose({ ...looks, colours: parseLooks({ colours }).colours }),
        },
      ]}
    />
  );
}

/** For the header: the next size up in one press. */
export function BiggerText() {
  const say = useSay();
  const { looks, choose } = useChosenLooks();
  const text = biggerText(looks.text);
  return (
    <BiggerTextButton
      isLargest={text === usualLooks.text}
      afterwards={say('looks.now', { percent: text })}
      onPress={() => choose({ ...looks, text })}
    />
  );
}

/** A choice is kept on this device, and on the account for the next one. */
function useChosenLooks(): { looks: Looks; choose: (looks: Looks) => void } {
  const me = useMeOrNobody();
  const looks = useLooks();
  const { mutate } = useSend(setLooks);
  const choose = (chosen: Looks) => {
    changeLooks(chosen);
    if (me) mutate({ body: forAccount(chosen) });
  };
  return { looks, choose };
}
