import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import type { MessageId } from '#locales/catalogue.ts';
import { LinkRows } from '#ui/link-rows.tsx';

const kinds: readonly { href: string; title: MessageId; detail: MessageId }[] = [
  { href: '/staff/slips', title: 'slips.title', detail: 'slips.detail' },
  { href: '/staff/paper/statements', title: 'batch.title', detail: 'batch.detail' },
  { href: '/staff/paper/directory', title: 'directory.title', detail: 'directory.detail' },
  { href: '/staff/paper/poster', title: 'poster.title', detail: 'poster.detail' },
  { href: '/staff/paper/attendance', title: 'attendance.title', detail: 'attendance.detail' },
];

/** All that can be printed, in one list. */
export function Paper() {
  const say = useSay();
  return (
    <StaffPage title={say('paper.title')} lead={say('paper.lead')}>
      <LinkRows
        label={say('paper.list')}
        rows={kinds.map(({ href, title, detail }) => ({
          key: href,
          href,
          title: say(title),
          detail: say(detail),
        }))}
      />
      <p>{say('paper.ofMember')}</p>
    </StaffPage>
  );
}
