import { useId } from 'react';
import { announce } from './announce.tsx';
import { Button } from './button.tsx';
import { Choices } from './choices.tsx';
import styles from './looks-panel.module.css';
import { useWords } from './words.tsx';

export interface LooksGroup {
  name: string;
  /** "Text size" */
  label: string;
  choices: readonly { value: string; word: string }[];
  value: string;
  onChange: (value: string) => void;
}

/** Bigger text and other colours, one press each, on every page. */
export function LooksPanel({ title, groups }: { title: string; groups: readonly LooksGroup[] }) {
  const titleId = useId();
  return (
    <section className={styles['panel']} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {groups.map((group) => (
        <Choices key={group.name} {...group} layout="row" />
      ))}
    </section>
  );
}

export interface BiggerTextButtonProps {
  isLargest: boolean;
  /** What people hear afterwards: "Text is larger now." */
  afterwards: string;
  onPress: () => void;
}

/** For the header: the next size up in one press, and from the largest back to the usual. */
export function BiggerTextButton({ isLargest, afterwards, onPress }: BiggerTextButtonProps) {
  const { biggerText, usualText } = useWords();
  const press = () => {
    onPress();
    announce(afterwards);
  };
  return <Button onPress={press}>{isLargest ? usualText : biggerText}</Button>;
}
