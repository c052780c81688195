import styles from './field.module.css';
import { Field, type QuestionProps } from './field.tsx';

interface FileFieldProps extends QuestionProps {
  /** Which files the device offers first: `image/*`. */
  accept: string;
  onChange: (file: File | null) => void;
}

/** One file from this device. On a telephone that may be a photo taken just now. */
export function FileField({ accept, onChange, ...question }: FileFieldProps) {
  return (
    <Field {...question}>
      {(control) => (
        <input
          {...control}
          name={question.name}
          type="file"
          accept={accept}
          className={styles['input']}
          onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        />
      )}
    </Field>
  );
}
