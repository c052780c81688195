import { type ReactNode, useState } from 'react';
import { useAddress, withSearch } from '#lib/address.ts';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { Cluster, Columns, Form } from '#ui/layout.tsx';
import type { PageProps } from '#ui/page.tsx';
import { SelectField, TextField } from '#ui/text-field.tsx';
import { useWords } from '#ui/words.tsx';
import styles from './filter-form.module.css';
import { addressValue, type Filter, typedValue } from './filters.ts';
import { StaffPage } from './staff-page.tsx';

interface FilteredPageProps extends Omit<PageProps, 'errors'> {
  filters: readonly Filter[];
  /** What the page says before the filters. */
  before?: ReactNode;
}

/** A page with a list that can be narrowed. What it is narrowed to stands in the address, so it can be sent on. */
export function FilteredPage({ filters, before, children, ...page }: FilteredPageProps) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <StaffPage {...page} errors={errors}>
      {before}
      <FilterForm filters={filters} errors={errors} onErrors={setErrors} />
      {children}
    </StaffPage>
  );
}

interface FilterFormProps {
  filters: readonly Filter[];
  errors: readonly FieldError[];
  onErrors: (errors: readonly FieldError[]) => void;
}

function FilterForm({ filters, errors, onErrors }: FilterFormProps) {
  const say = useSay();
  const { months } = useWords();
  const { href, pathname, search } = useAddress();
  const inAddress = () =>
    Object.fromEntries(filters.map((filter) => [filter.name, typedValue(filter, search[filter.name])]));
  const [typed, setTyped] = useState(inAddress);
  const [typedAt, setTypedAt] = useState(href);
  // Another address fills in the fields anew, and leaves the focus where it is.
  if (typedAt !== href) {
    setTypedAt(href);
    setTyped(inAddress());
  }
  const submit = () => {
    const values = filters.map((filter) => ({
      filter,
      value: addressValue(filter, typed[filter.name] ?? '', months),
    }));
    const wrong = values.filter(({ value }) => value === null);
    onErrors(
      wrong.map(({ filter: { name, kind } }) => ({
        field: name,
        message: say(kind === 'day' ? 'staff.filter.dayWrong' : 'staff.filter.hoursWrong'),
      })),
    );
    const wanted = Object.fromEntries(values.map(({ filter, value }) => [filter.name, value ?? '']));
    if (wrong.length === 0) go(withSearch(pathname, { ...search, ...wanted }));
  };
  return (
    <search className={styles['filters']}>
      <Form onSubmit={submit}>
        <Columns>
          {filters.map((filter) => (
            <FilterField
              key={filter.name}
              filter={filter}
              value={typed[filter.name] ?? ''}
              onChange={(text) => setTyped({ ...typed, [filter.name]: text })}
              error={errors.find(({ field }) => field === filter.name)?.message}
            />
          ))}
        </Columns>
        <Cluster>
          <Button type="submit">{say('staff.filter.show')}</Button>
          {Object.keys(search).length > 0 && (
            <LinkButton kind="quiet" href={pathname}>
              {say('staff.filter.clear')}
            </LinkButton>
          )}
        </Cluster>
      </Form>
    </search>
  );
}

interface FilterFieldProps {
  filter: Filter;
  value: string;
  onChange: (text: string) => void;
  error: string | undefined;
}

function FilterField({ filter: { kind, options, ...question }, ...field }: FilterFieldProps) {
  const say = useSay();
  if (kind === 'choice') {
    return (
      <SelectField
        {...question}
        {...field}
        options={[{ value: '', word: say('staff.filter.all') }, ...(options ?? [])]}
      />
    );
  }
  return <TextField {...question} {...field} type={kind === 'text' ? 'search' : 'text'} autoComplete="off" />;
}
