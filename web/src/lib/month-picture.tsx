import { ColumnChart } from '#ui/column-chart.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Details } from '#ui/details.tsx';
import { monthInWords } from './format-dates.ts';
import styles from './month-picture.module.css';
import { useCatalogue, useSay } from './say.ts';

interface MonthPictureProps {
  /** What is told of each month: "Hours of help". */
  title: string;
  months: readonly { month: string; minutes: number }[];
  /** Minutes in words. */
  inWords: (minutes: number) => string;
}

/** What each month came to: a picture, the same in a sentence for the ear, and as a table. */
export function MonthPicture({ title, months, inWords }: MonthPictureProps) {
  const say = useSay();
  const catalogue = useCatalogue();
  const all = months.map(({ minutes }) => minutes);
  const [most, least] = [inWords(Math.max(...all)), inWords(Math.min(...all))];
  const name = (month: string) => monthInWords(catalogue, month);
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  return (
    <>
      <figure className={styles['picture']}>
        <figcaption>{title}</figcaption>
        <ColumnChart
          summary={say('overTime.summary', {
            title,
            from: name(first.month),
            to: name(last.month),
            most,
            least,
          })}
          most={most}
          least={least}
          columns={months.map(({ month, minutes }) => ({
            key: month,
            label: monthInWords(catalogue, month, 'short'),
            amount: minutes,
          }))}
        />
      </figure>
      <Details summary={say('overTime.asTable')}>
        <DataTable
          caption={title}
          captionHidden
          columns={[
            { key: 'month', header: say('overTime.month') },
            { key: 'amount', header: title, figures: true },
          ]}
          rows={months.map(({ month, minutes }) => ({ key: month, cells: [name(month), inWords(minutes)] }))}
        />
      </Details>
    </>
  );
}
