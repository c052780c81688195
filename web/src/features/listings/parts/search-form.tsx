import { useQuery } from '@tanstack/react-query';
import type { ListingKind } from '@timebank/shared/listings';
import { useState } from 'react';
import { withSearch } from '#lib/address.ts';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Details } from '#ui/details.tsx';
import { Cluster, Form, Stack } from '#ui/layout.tsx';
import { SelectField, TextField } from '#ui/text-field.tsx';
import { categoriesQuery, neighbourhoodsQuery } from '../queries.ts';
import type { Filters } from './filters.ts';

/** Searches by words, kind of help and place. The answer is the page of another address. */
export function SearchForm({ kind, filters }: { kind: ListingKind; filters: Filters }) {
  const say = useSay();
  const { data: categories } = useQuery(categoriesQuery);
  const { data: neighbourhoods } = useQuery(neighbourhoodsQuery);
  const [wanted, setWanted] = useState(filters);
  const [known, setKnown] = useState(filters);
  // Back and "Show everything again" change the address under the form, which then follows it.
  if (withSearch('', known) !== withSearch('', filters)) {
    setKnown(filters);
    setWanted(filters);
  }
  const field = (name: keyof Filters) => ({
    name,
    value: wanted[name] ?? '',
    onChange: (value: string) => setWanted({ ...wanted, [name]: value }),
  });
  const isNarrowed = Boolean(filters.category || filters.neighbourhood);
  return (
    <search>
      <Form onSubmit={() => go(withSearch('/listings', { kind, ...wanted }))}>
        <TextField {...field('q')} label={say('browse.words')} hint={say('browse.wordsHint')} type="search" />
        <Details summary={say('browse.more')} isOpen={isNarrowed}>
          <Stack>
            <SelectField
              {...field('category')}
              label={say('browse.category')}
              options={[{ value: '', word: say('browse.everyCategory') }, ...options(categories?.items)]}
            />
            <SelectField
              {...field('neighbourhood')}
              label={say('browse.neighbourhood')}
              options={[{ value: '', word: say('browse.everywhere') }, ...options(neighbourhoods?.items)]}
            />
          </Stack>
        </Details>
        <Cluster>
          <Button type="submit">{say('browse.search')}</Button>
          {Object.keys(filters).length > 0 && (
            <LinkButton kind="quiet" href={withSearch('/listings', { kind })}>
              {say('browse.clear')}
            </LinkButton>
          )}
        </Cluster>
      </Form>
    </search>
  );
}

const options = (named: readonly { id: string; name: string }[] = []) =>
  named.map(({ id, name }) => ({ value: id, word: name }));
