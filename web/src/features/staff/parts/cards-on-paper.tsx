import { useLetterhead } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { PrintSheet } from '#ui/print-sheet.tsx';
import { QrCode } from '#ui/qr.tsx';
import styles from './cards-on-paper.module.css';

export interface PrintedCard {
  name: string;
  memberNumber: number;
  /** Where the code on it leads. It holds the secret of the card. */
  address: string;
}

const onASheet = 8;

/** Membership cards as large as a bank card, up to eight on a sheet, to be cut along the lines. */
export function CardSheets({ cards }: { cards: readonly PrintedCard[] }) {
  const sheets = Array.from({ length: Math.ceil(cards.length / onASheet) }, (_, index) =>
    cards.slice(index * onASheet, (index + 1) * onASheet),
  );
  return sheets.map((sheet) => (
    <PrintSheet key={sheet[0]?.memberNumber} layout="cut">
      <div className={styles['cards']}>
        {sheet.map((card) => (
          <OneCard key={card.memberNumber} {...card} />
        ))}
      </div>
    </PrintSheet>
  ));
}

function OneCard({ name, memberNumber, address }: PrintedCard) {
  const say = useSay();
  const { name: timebank, phone } = useLetterhead();
  return (
    <section className={styles['card']}>
      <div className={styles['words']}>
        <p>{timebank}</p>
        <p className={styles['name']}>{name}</p>
        <p>{say('staff.card.numberIs', { number: memberNumber })}</p>
        <p>
          <bdi dir="ltr">{phone}</bdi>
        </p>
      </div>
      <QrCode address={address} label={say('staff.card.code', { name })} />
    </section>
  );
}
