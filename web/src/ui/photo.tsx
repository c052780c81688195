import styles from './photo.module.css';

export interface PhotoProps {
  /** A JPEG as base64. */
  base64: string;
  widthPixels: number;
  heightPixels: number;
  /** Whose face it is. */
  label: string;
}

/** A face, as large as a passport photo is held. It prints as well. */
export function Photo({ base64, widthPixels, heightPixels, label }: PhotoProps) {
  return (
    <img
      className={styles['photo']}
      src={`data:image/jpeg;base64,${base64}`}
      width={widthPixels}
      height={heightPixels}
      alt={label}
    />
  );
}
