import { type ReactNode, useEffect, useRef } from 'react';
import { announce } from './announce.tsx';
import { ErrorSummary, type FieldError } from './error-summary.tsx';
import { Link } from './link.tsx';
import styles from './page.module.css';
import { Drawing } from './symbol.tsx';
import { useWords } from './words.tsx';

export interface PageProps {
  title: string;
  /** Where "Back" leads. Left out on home alone. */
  back?: { href: string; word?: string } | undefined;
  /** A sentence or two under the title. */
  lead?: ReactNode;
  /** What was wrong with the form on this page. A new list takes the focus to the summary. */
  errors?: readonly FieldError[] | undefined;
  /** For tables at a desk: 64 rem instead of 42. */
  wide?: boolean;
  /** The one primary button, where it is not inside a form. */
  primary?: ReactNode;
  children?: ReactNode;
}

let isFirstPage = true;

/** One page: its title is on the window and in the `h1`, which takes the focus whenever the page is a new one. */
export function Page({ title, back, lead, errors, wide = false, primary, children }: PageProps) {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const hasErrors = errors !== undefined && errors.length > 0;

  useEffect(() => {
    document.title = `${hasErrors ? `${words.errorPrefix} ` : ''}${title} – ${words.siteName}`;
  }, [title, hasErrors, words]);

  useEffect(() => {
    // The browser itself reads out the first page that it opens.
    if (!isFirstPage) {
      heading.current?.focus();
      announce(title);
    }
    isFirstPage = false;
  }, [title]);

  return (
    <div className={styles['page']} data-wide={wide || undefined}>
      {back && (
        <Link href={back.href} className={styles['back']}>
          <Drawing symbol="back" />
          {back.word ?? words.back}
        </Link>
      )}
      {hasErrors && <ErrorSummary errors={errors} />}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <div className="lead">{lead}</div>}
      {children}
      {primary && <div>{primary}</div>}
    </div>
  );
}
