import styles from './column-chart.module.css';

export interface ChartColumn {
  key: string;
  /** What stands under the column; not every one has room for a word. */
  label: string;
  /** Above the line, or below it where it is less than nothing. */
  amount: number;
}

interface ColumnChartProps {
  columns: readonly ChartColumn[];
  /** The picture in a sentence, for those who cannot see it. The figures stand in a table beside it. */
  summary: string;
  /** The highest and the lowest amount in words. */
  most: string;
  least: string;
}

/** Heights are in `em`, so that the picture grows with the text and never scales it down. */
const wordHeight = 1.6;
const plotHeight = 9;

/** Amounts side by side as they follow each other in time, over a line for nothing or on both sides of it. */
export function ColumnChart({ columns, summary, most, least }: ColumnChartProps) {
  const amounts = columns.map(({ amount }) => amount);
  const highest = Math.max(0, ...amounts);
  const lowest = Math.min(0, ...amounts);
  const emFor = (amount: number) => (amount / Math.max(1, highest - lowest)) * plotHeight;
  const line = wordHeight + emFor(highest);
  const bottom = wordHeight + plotHeight + (lowest < 0 ? wordHeight : 0);
  const width = 100 / Math.max(1, columns.length);
  const labelEvery = Math.ceil(columns.length / 4);
  return (
    <svg
      role="img"
      aria-label={summary}
      className={styles['chart']}
      width="100%"
      height={`${bottom + wordHeight}em`}
    >
      {highest > 0 && (
        <text x="0" y="1.1em" className={styles['word']}>
          {most}
        </text>
      )}
      {columns.map(({ key, label, amount }, index) => (
        <g key={key}>
          <rect
            x={`${(index + 0.15) * width}%`}
            y={`${amount > 0 ? line - emFor(amount) : line}em`}
            width={`${width * 0.7}%`}
            height={`${Math.abs(emFor(amount))}em`}
            className={styles['column']}
            data-below={amount < 0 || undefined}
          />
          {index % labelEvery === 0 && (
            <text x={`${(index + 0.15) * width}%`} y={`${bottom + 1.2}em`} className={styles['word']}>
              {label}
            </text>
          )}
        </g>
      ))}
      <line x1="0" x2="100%" y1={`${line}em`} y2={`${line}em`} className={styles['line']} />
      {lowest < 0 && (
        <text x="0" y={`${wordHeight + plotHeight + 1.2}em`} className={styles['word']}>
          {least}
        </text>
      )}
    </svg>
  );
}
