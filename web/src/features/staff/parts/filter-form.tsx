import { type ReactNode, useState } from 'react';
import { useAddress, withSearch } from '#lib/address.ts';
import { useFaults } from '#lib/form-errors.ts';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { Button, LinkButton } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { Cluster, Columns, Form } from '#ui/layout.tsx';
import type { PageProps } from '#ui/page.tsx';
import { SelectField, TextField } from '#ui/text-field.tsx';
import { useWords } from '#ui/words.tsx';
import styles from './filter-form.module.css';
import { addressValue, type Filter, shownValue, typedValue } from './filters.ts';

interface FilteredPageProps extends Omit<PageProps, 'errors'> {
  filters: readonly Filter[];
  /** What the page says before the filters. */
  before?: ReactNode;
  /** Why there is no list, where the API could not make sense of the filters. */
  refused?: Error | null;
}

/** A page with a list that can be narrowed. What it is narrowed to stands in the address, so it can be sent on. */
export function FilteredPage({ filters, before, refused = null, children, ...page }: FilteredPageProps) {
  const [typedWrong, setTypedWrong] = useState<readonly FieldError[]>([]);
  const faults = useFaults(refused);
  const errors = typedWrong.length > 0 ? typedWrong : faults;
  return (
    <StaffPage {...page} errors={errors}>
      {before}
      <FilterForm filters={filters} errors={errors} onErrors={setTypedWrong} />
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
  const rare = filters.filter(({ isRare }) => isRare);
  const fieldOf = (filter: Filter) => (
    <FilterField
      key={filter.name}
      filter={filter}
      value={typed[filter.name] ?? ''}
      onChange={(text) => setTyped({ ...typed, [filter.name]: text })}
      error={errors.find(({ field }) => field === filter.name)?.message}
    />
  );
  return (
    <>
      <search className={styles['filters']}>
        <Form onSubmit={submit}>
          <Columns>{filters.filter(({ isRare }) => !isRare).map(fieldOf)}</Columns>
          {rare.length > 0 && (
            <Details
              summary={say('staff.filter.more')}
              isOpen={rare.some(({ name }) => search[name] || errors.some(({ field }) => field === name))}
            >
              <Columns>{rare.map(fieldOf)}</Columns>
            </Details>
          )}
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
      <UsedFilters filters={filters} />
    </>
  );
}

/** What the list is narrowed to, for the paper, from which the fields are left off. */
function UsedFilters({ filters }: { filters: readonly Filter[] }) {
  const say = useSay();
  const { search } = useAddress();
  const used = filters.filter(({ name }) => search[name]);
  return (
    <ul className={styles['used']}>
      {used.map((filter) => (
        <li key={filter.name}>
          {say('staff.filter.used', { label: filter.label, value: shownValue(filter, search[filter.name]) })}
        </li>
      ))}
    </ul>
  );
}

interface FilterFieldProps {
  filter: Filter;
  value: string;
  onChange: (text: string) => void;
  error: string | undefined;
}

function FilterField({ filter: { kind, options, label, name, hint }, ...field }: FilterFieldProps) {
  const say = useSay();
  const question = { label, name, hint };
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
