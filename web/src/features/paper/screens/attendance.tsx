import { Printables, useLetterhead } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useForm } from '#lib/use-form.ts';
import { Stack } from '#ui/layout.tsx';
import { PrintSheet } from '#ui/print-sheet.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from '../parts/lined-table.module.css';

const linesMax = 200;

/** A sheet on which people write down that they were there: for any event, with room for as many as are expected. */
export function Attendance() {
  const say = useSay();
  const letterhead = useLetterhead();
  const form = useForm({
    name: 'attendance',
    atStart: { what: say('attendance.usual'), when: '', lines: '20' },
  });
  const { what, when, lines } = form.value;
  const count = linesIn(lines);
  return (
    <StaffPage title={say('attendance.title')} back={{ href: '/staff/paper' }}>
      <Stack>
        <TextField {...form.field('what')} label={say('attendance.what')} />
        <TextField
          {...form.field('when')}
          label={say('attendance.when')}
          hint={say('attendance.whenHint')}
          optional
        />
        <TextField
          {...form.field('lines')}
          label={say('attendance.lines')}
          inputMode="numeric"
          width="short"
          error={count === null ? say('attendance.linesWrong') : undefined}
        />
      </Stack>
      <Printables label={say('attendance.title')}>
        <PrintSheet letterhead={letterhead}>
          <h2>{what}</h2>
          <p>{when}</p>
          <table className={styles['table']}>
            <caption className="visually-hidden">{say('attendance.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('attendance.name')}</th>
                <th scope="col" className={styles['short']}>
                  {say('attendance.in')}
                </th>
                <th scope="col" className={styles['short']}>
                  {say('attendance.out')}
                </th>
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: count ?? 0 }, (_, index) => (
                <tr key={index}>
                  <td />
                  <td />
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        </PrintSheet>
      </Printables>
    </StaffPage>
  );
}

function linesIn(typed: string): number | null {
  const lines = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return lines >= 1 && lines <= linesMax ? lines : null;
}
