import type { Category } from '@timebank/shared/timebanks';
import { useSay } from '#lib/say.ts';
import { SelectField, type SelectFieldProps } from '#ui/text-field.tsx';

type CategoryFieldProps = Omit<SelectFieldProps, 'options'> & {
  /** Nothing until they are there. */
  categories: readonly Category[] | undefined;
};

/** The kinds of help of this time bank, in a list that letters jump in: at a desk that is the quickest. */
export function CategoryField({ categories, ...field }: CategoryFieldProps) {
  const say = useSay();
  const kinds = categories?.map(({ id, name }) => ({ value: id, word: name })) ?? [];
  return <SelectField {...field} options={[{ value: '', word: say('staff.choose') }, ...kinds]} />;
}
