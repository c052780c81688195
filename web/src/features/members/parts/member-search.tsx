import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { withSearch } from '#lib/address.ts';
import { go } from '#lib/history.ts';
import { useSay } from '#lib/say.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { Cluster, Form } from '#ui/layout.tsx';
import { SelectField, TextField } from '#ui/text-field.tsx';
import { neighbourhoodsQuery } from '../queries.ts';

interface MemberSearchProps {
  q: string;
  neighbourhood: string;
}

/** Finds members by name and place. The answer is the page of another address. */
export function MemberSearch(asked: MemberSearchProps) {
  const say = useSay();
  const { data } = useQuery(neighbourhoodsQuery);
  const [wanted, setWanted] = useState(asked);
  const places = data?.items.map(({ id, name }) => ({ value: id as string, word: name })) ?? [];
  return (
    <search>
      <Form onSubmit={() => go(withSearch('/members', { ...wanted }))}>
        <TextField
          label={say('members.search')}
          name="q"
          hint={say('members.searchHint')}
          type="search"
          autoComplete="off"
          value={wanted.q}
          onChange={(q) => setWanted({ ...wanted, q })}
        />
        <SelectField
          label={say('members.neighbourhood')}
          name="neighbourhood"
          value={wanted.neighbourhood}
          onChange={(neighbourhood) => setWanted({ ...wanted, neighbourhood })}
          options={[{ value: '', word: say('members.everywhere') }, ...places]}
        />
        <Cluster>
          <Button type="submit">{say('members.find')}</Button>
          {(asked.q || asked.neighbourhood) && (
            <LinkButton kind="quiet" href="/members">
              {say('members.clear')}
            </LinkButton>
          )}
        </Cluster>
      </Form>
    </search>
  );
}
