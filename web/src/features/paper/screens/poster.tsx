import { Printables, useLetterhead } from '#lib/print-page.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { useDraft } from '#lib/use-draft.ts';
import { Stack } from '#ui/layout.tsx';
import { PrintSheet } from '#ui/print-sheet.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import styles from '../parts/poster.module.css';

const tearOffs = Array.from({ length: 10 }, (_, index) => index);

/** A sheet for a noticeboard: large words, and below them the telephone number to tear off. */
export function Poster() {
  const say = useSay();
  const { name, phone } = useLetterhead();
  const { value, change } = useDraft('poster', {
    headline: say('poster.headlineUsual'),
    text: say('poster.textUsual'),
  });
  return (
    <StaffPage title={say('poster.title')} back={{ href: '/staff/paper' }}>
      <Stack>
        <TextField
          label={say('poster.headline')}
          name="headline"
          value={value.headline}
          onChange={(headline) => change({ headline })}
        />
        <TextArea
          label={say('poster.text')}
          name="text"
          value={value.text}
          onChange={(text) => change({ text })}
        />
      </Stack>
      <Printables label={say('poster.title')}>
        <PrintSheet layout="poster">
          <div className={styles['poster']}>
            <p className={styles['name']}>{name}</p>
            <h2 className={styles['headline']}>{value.headline}</h2>
            <p className={styles['text']}>{value.text}</p>
            <p className={styles['ring']}>
              {say('poster.ring')} <bdi dir="ltr">{phone}</bdi>
            </p>
            <ul className={styles['strips']} aria-hidden="true">
              {tearOffs.map((index) => (
                <li key={index} className={styles['strip']}>
                  {name}
                  <br />
                  <bdi dir="ltr">{phone}</bdi>
                </li>
              ))}
            </ul>
          </div>
        </PrintSheet>
      </Printables>
    </StaffPage>
  );
}
