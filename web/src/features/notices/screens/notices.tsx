import { useInfiniteQuery } from '@tanstack/react-query';
import type { Notice } from '@timebank/shared/notices';
import { LongList } from '#lib/long-list.tsx';
import { useSay } from '#lib/say.ts';
import { LinkRows } from '#ui/link-rows.tsx';
import { Page } from '#ui/page.tsx';
import { EmptyState } from '#ui/states.tsx';
import { Tag } from '#ui/tag.tsx';
import { useNoticeWords } from '../parts/use-notice-words.ts';
import { useSeen } from '../parts/use-seen.ts';
import { whereNoticeLeads } from '../parts/where-notice-leads.ts';
import { noticesQuery } from '../queries.ts';

/** What I have been told, the latest first. Seeing it here is reading it. */
export function Notices() {
  const say = useSay();
  const notices = useInfiniteQuery(noticesQuery);
  return (
    <Page title={say('notices.title')}>
      <LongList query={notices} empty={<EmptyState symbol="info" sentence={say('notices.none')} />}>
        {(items) => <NoticeRows notices={items} />}
      </LongList>
    </Page>
  );
}

function NoticeRows({ notices }: { notices: readonly Notice[] }) {
  const say = useSay();
  const words = useNoticeWords();
  const newHere = useSeen(notices);
  return (
    <LinkRows
      label={say('notices.title')}
      rows={notices.map((notice) => ({
        key: notice.id,
        href: whereNoticeLeads(notice),
        title: words.sentence(notice),
        detail: words.detail(notice),
        tag: newHere.has(notice.id) && <Tag kind="brand">{say('notices.new')}</Tag>,
      }))}
    />
  );
}
