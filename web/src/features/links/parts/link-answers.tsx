import type { LinkAnswer, OpenedLink } from '@timebank/shared/links';
import { useSay } from '#lib/say.ts';
import { Button } from '#ui/button.tsx';
import styles from './huge.module.css';

interface LinkAnswersProps {
  link: OpenedLink;
  /** The answer that is on its way, if one is. */
  pending: LinkAnswer | null;
  onPress: (answer: LinkAnswer) => void;
}

/** A large button for each answer, the likely one first. */
export function LinkAnswers({ link: { answers, purpose }, pending, onPress }: LinkAnswersProps) {
  const say = useSay();
  const wordFor = (answer: LinkAnswer): string => {
    if (answer !== 'yes') return say(`link.press.${answer}`);
    return say(purpose === 'confirm_hours' ? 'link.press.confirm_hours' : 'link.press.answer_proposal');
  };
  if (answers.length === 0) return null;
  return (
    <div className={styles['huge']}>
      {answers.map((answer, index) => (
        <Button
          key={answer}
          kind={index === 0 && answer !== 'undo' ? 'primary' : 'second'}
          busy={pending === answer}
          onPress={() => onPress(answer)}
        >
          {wordFor(answer)}
        </Button>
      ))}
    </div>
  );
}
