import styles from './bars.module.css';

export interface Bar {
  label: string;
  count: number;
}

/** Heights are in `em`, so that the picture grows with the text and never scales it down. */
const rowHeight = 2.9;
const barTop = 1.6;
const barHeight = 0.9;
/** Room at the end of the longest bar for its figure. */
const longestPercent = 86;

/** Bars beside each other for the eye. For the ear it is one sentence; the figures stand in a table beside it. */
export function Bars({ bars, summary }: { bars: readonly Bar[]; summary: string }) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <svg
      role="img"
      aria-label={summary}
      className={styles['bars']}
      width="100%"
      height={`${bars.length * rowHeight}em`}
    >
      {bars.map((bar, index) => (
        <Row
          key={bar.label}
          bar={bar}
          top={index * rowHeight}
          percent={(bar.count / most) * longestPercent}
        />
      ))}
    </svg>
  );
}

function Row({ bar: { label, count }, top, percent }: { bar: Bar; top: number; percent: number }) {
  const middle = `${top + barTop + barHeight - 0.1}em`;
  return (
    <g>
      <text x="0" y={`${top + 1.2}em`} className={styles['label']}>
        {label}
      </text>
      <rect
        x="0"
        y={`${top + barTop}em`}
        width={`${percent}%`}
        height={`${barHeight}em`}
        className={styles['bar']}
      />
      <text x={`${percent}%`} dx="0.4em" y={middle} className={styles['figure']}>
        {count}
      </text>
    </g>
  );
}
