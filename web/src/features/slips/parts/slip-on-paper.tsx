import type { Slip } from '@timebank/shared/slips';
import type { ReactNode } from 'react';
import { useLetterhead } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { PrintSheet } from '#ui/print-sheet.tsx';
import { QrCode } from '#ui/qr.tsx';
import styles from './slip-on-paper.module.css';

const onASheet = 4;

interface SlipSheetsProps {
  slips: readonly Slip[];
  /** What a kind of help is called. */
  kindOf: (slip: Slip) => string | null;
}

/** Slips for the printer: four to a sheet, to be cut along the lines. */
export function SlipSheets({ slips, kindOf }: SlipSheetsProps) {
  const sheets = Array.from({ length: Math.ceil(slips.length / onASheet) }, (_, index) =>
    slips.slice(index * onASheet, (index + 1) * onASheet),
  );
  return sheets.map((sheet) => (
    <PrintSheet key={sheet[0]?.id} layout="cut">
      <div className={styles['sheet']}>
        {sheet.map((slip) => (
          <OneSlip key={slip.id} slip={slip} kind={slip.title ?? kindOf(slip)} />
        ))}
      </div>
    </PrintSheet>
  ));
}

function OneSlip({ slip, kind }: { slip: Slip; kind: string | null }) {
  const say = useSay();
  const { name, ring } = useLetterhead();
  return (
    <section className={styles['slip']}>
      <div className={styles['head']}>
        <div>
          <p className={styles['name']}>{name}</p>
          <p className={styles['number']}>
            {say('slips.slip')} <bdi dir="ltr">{slip.number}</bdi>
          </p>
        </div>
        <QrCode address={slip.number.replace('-', '')} label={say('slips.code', { number: slip.number })} />
      </div>
      <Line label={say('slips.whoHelped')}>{slip.giver?.displayName}</Line>
      <Line label={say('slips.whoWasHelped')}>{slip.receiver?.displayName}</Line>
      <Line label={say('slips.withWhat')}>{kind}</Line>
      <div className={styles['pair']}>
        <Line label={say('slips.hours')} />
        <Line label={say('slips.day')} />
      </div>
      <Line label={say('slips.signedGiver')} />
      <Line label={say('slips.signedReceiver')} />
      <p className={styles['ring']}>{ring}</p>
    </section>
  );
}

/** A question with its answer, or with a line to write it on. */
function Line({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <p className={styles['line']}>
      <span>{label}</span>
      <strong className={styles['answer']}>{children}</strong>
    </p>
  );
}
