import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import { Cluster } from '#ui/layout.tsx';

/** Prints the page at 14 points, or at 18 for weak eyes. */
export function PrintButtons() {
  const say = useSay();
  return (
    <Cluster>
      <Button onPress={() => window.print()}>{say('hours.print')}</Button>
      <Button onPress={printLarge}>{say('hours.printLarge')}</Button>
    </Cluster>
  );
}

/** The size lasts as long as the printing does. Some browsers go on before the paper is laid out. */
function printLarge(): void {
  const { dataset } = document.documentElement;
  dataset['print'] = 'large';
  const backToUsual = () => {
    delete dataset['print'];
  };
  window.addEventListener('afterprint', backToUsual, { once: true });
  window.print();
}
