// biome-ignore-all lint/a11y/noRedundantRoles: some browsers forget a table's roles once it is laid out as blocks.
import { type ReactNode, useId } from 'react';
import styles from './data-table.module.css';
import { Link } from './link.tsx';

export interface Column {
  key: string;
  header: string;
  /** Figures stand under each other, at the end edge. */
  figures?: boolean;
  /** Where pressing the header leads: the same page, sorted by this column. */
  sort?: { href: string; direction: 'ascending' | 'descending' | 'none' } | undefined;
}

export interface Row {
  key: string;
  /** One for each column. The first names the row. */
  cells: readonly ReactNode[];
}

export interface DataTableProps {
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column[];
  rows: readonly Row[];
}

const arrows = { ascending: ' ↑', descending: ' ↓', none: '' };

/**
 * A real table. On a narrow page each row becomes a small list that repeats the headers for the eye.
 */
export function DataTable({ caption, captionHidden = false, columns, rows }: DataTableProps) {
  const captionId = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must scroll by keyboard too
    <section className={styles['scroll']} aria-labelledby={captionId} tabIndex={0}>
      <table className={styles['table']} role="table">
        <caption id={captionId} className={captionHidden ? 'visually-hidden' : styles['caption']}>
          {caption}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.key} role="row">
              {columns.map((column, index) => (
                <BodyCell key={column.key} column={column} isName={index === 0}>
                  {row.cells[index]}
                </BodyCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HeaderCell({ column: { header, sort, figures } }: { column: Column }) {
  return (
    <th scope="col" role="columnheader" data-figures={figures} aria-sort={sort?.direction}>
      {sort === undefined ? (
        header
      ) : (
        <Link href={sort.href} className={styles['sort']}>
          {header}
          <span aria-hidden="true">{arrows[sort.direction]}</span>
        </Link>
      )}
    </th>
  );
}

function BodyCell({ column, isName, children }: { column: Column; isName: boolean; children: ReactNode }) {
  const content = (
    <>
      <span aria-hidden="true" className={styles['repeated']}>
        {column.header}
      </span>
      <span className={styles['content']}>{children}</span>
    </>
  );
  if (isName) {
    return (
      <th scope="row" role="rowheader" data-figures={column.figures}>
        {content}
      </th>
    );
  }
  return (
    <td role="cell" data-figures={column.figures}>
      {content}
    </td>
  );
}
