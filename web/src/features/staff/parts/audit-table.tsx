import { useQuery } from '@tanstack/react-query';
import type { AuditEvent } from '@timebank/shared/audit';
import { useAddressSearch, withSearch } from '#lib/address.ts';
import { useSay } from '#lib/say.ts';
import { DataTable } from '#ui/data-table.tsx';
import { categoriesQuery, neighbourhoodsQuery } from '../queries.ts';
import { actInWords, subjectAddress } from './audit-actions.ts';
import { changesInWords, type Telling } from './audit-changes.ts';
import { detailsInWords } from './audit-details.ts';
import styles from './audit-table.module.css';
import { CellLink } from './cell-link.tsx';
import { useStaffWords } from './staff-words.ts';

/** The log as a table, each line a sentence. */
export function AuditTable({ events }: { events: readonly AuditEvent[] }) {
  const say = useSay();
  const telling = useTelling();
  const { words } = telling;
  const search = useAddressSearch();
  const narrowed = (filter: Record<string, string>) => withSearch('/staff/audit', { ...search, ...filter });
  return (
    <DataTable
      caption={say('audit.caption')}
      columns={[
        { key: 'when', header: say('audit.when') },
        { key: 'who', header: say('audit.who') },
        { key: 'what', header: say('audit.what') },
        { key: 'for', header: say('staff.filter.forWhom') },
        { key: 'how', header: say('audit.how') },
        { key: 'about', header: say('audit.about') },
      ]}
      rows={events.map((event) => ({
        key: event.id,
        cells: [
          words.moment(event.at),
          event.actor ? (
            <CellLink key="who" href={narrowed({ actor: event.actor.id })}>
              {event.actor.displayName}
            </CellLink>
          ) : (
            say('staff.timebank')
          ),
          <What key="what" event={event} telling={telling} />,
          event.onBehalfOf && (
            <CellLink key="for" href={narrowed({ onBehalfOf: event.onBehalfOf.id })}>
              {event.onBehalfOf.displayName}
            </CellLink>
          ),
          <How key="how" event={event} />,
          <About key="about" event={event} href={narrowed({ subject: event.subjectId })} />,
        ],
      }))}
    />
  );
}

function useTelling(): Telling {
  const say = useSay();
  const words = useStaffWords();
  const categories = useQuery(categoriesQuery);
  const neighbourhoods = useQuery(neighbourhoodsQuery);
  const named = [...(categories.data?.items ?? []), ...(neighbourhoods.data?.items ?? [])];
  return { say, words, nameOf: (id) => named.find((one) => one.id === id)?.name };
}

function What({ event, telling }: { event: AuditEvent; telling: Telling }) {
  const { say } = telling;
  const { action, actor, onBehalfOf } = event;
  const who = (onBehalfOf ?? actor)?.displayName ?? say('staff.timebank');
  return (
    <>
      {actInWords(say, { action, who })}
      {detailsInWords(telling, event).map((detail) => (
        <span key={detail} className={`quiet ${styles['detail']}`}>
          {' '}
          {detail}
        </span>
      ))}
      {changesInWords(telling, event).map((change) => (
        <div key={change.field}>{say('audit.wasAndIs', { ...change })}</div>
      ))}
    </>
  );
}

/** How they were told, and where the request came from, as far as that is known. */
function How({ event: { channel, address, signedInAt, isErased } }: { event: AuditEvent }) {
  const say = useSay();
  const words = useStaffWords();
  return (
    <>
      {words.channel(channel)}
      {address && (
        <div className="quiet">
          {say('audit.from')} <bdi dir="ltr">{address}</bdi>
        </div>
      )}
      {signedInAt && <div className="quiet">{say('audit.signedIn', { when: words.moment(signedInAt) })}</div>}
      {isErased && <div className="quiet">{say('audit.erased')}</div>}
    </>
  );
}

/** The thing's own page, from which one comes back to its part of the log; or at least that part of the log. */
function About({ event, href }: { event: AuditEvent; href: string }) {
  const say = useSay();
  const address = subjectAddress(event);
  if (address === null) return <CellLink href={href}>{say('audit.onlyThis')}</CellLink>;
  return <CellLink href={address}>{say('audit.look')}</CellLink>;
}
