import type { Badge } from '@timebank/shared/badges';
import { firstNameOf } from '@timebank/shared/first-name';
import { MemberPhoto } from '#lib/member-photo.tsx';
import { Printables, useLetterhead } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { PrintSheet } from '#ui/print-sheet.tsx';
import { QrCode } from '#ui/qr.tsx';
import styles from './badge-sheet.module.css';
import { useStaffWords } from './staff-words.ts';

interface BadgeSheetProps {
  memberId: string;
  name: string;
  badge: Badge;
  token: string;
}

/** A badge to cut out: a face, a first name, whose it is, whom to ring, and a code that says whether it is valid. */
export function BadgeSheet({ memberId, name, badge, token }: BadgeSheetProps) {
  const say = useSay();
  const words = useStaffWords();
  const letterhead = useLetterhead();
  const first = firstNameOf(name);
  return (
    <Printables label={say('badgeFor.title', { name })}>
      <PrintSheet layout="cut">
        <div className={styles['badge']}>
          <p className={styles['timebank']}>{letterhead.name}</p>
          <MemberPhoto memberId={memberId} name={first} />
          <p className={styles['name']}>{first}</p>
          <QrCode address={`${window.location.origin}/b/${token}`} label={say('badgeFor.code')} />
          <p>{say('badgeFor.scan')}</p>
          <p>{say('badgeFor.paperUntil', { until: words.dayAndYear(badge.validUntil) })}</p>
          <p className={styles['ring']}>{letterhead.ring}</p>
        </div>
      </PrintSheet>
    </Printables>
  );
}
