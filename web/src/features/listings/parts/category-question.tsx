import { useQuery } from '@tanstack/react-query';
import { Loaded } from '#lib/loaded.tsx';
import { Choices } from '#ui/choices.tsx';
import { categoriesQuery } from '../queries.ts';
import { categoryChoices } from './category-choices.ts';

interface CategoryQuestionProps {
  label: string;
  value: string;
  onChange: (categoryId: string) => void;
  error: string | undefined;
}

/** The kinds of help that this time bank knows, as large choices with a drawing each. */
export function CategoryQuestion({ label, value, onChange, error }: CategoryQuestionProps) {
  const categories = useQuery(categoriesQuery);
  return (
    <Loaded query={categories}>
      {({ items }) => (
        <Choices
          name="categoryId"
          label={label}
          labelHidden
          layout="columns"
          choices={categoryChoices(items)}
          value={value || null}
          onChange={onChange}
          error={error}
        />
      )}
    </Loaded>
  );
}
