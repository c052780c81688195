import { useQuery } from '@tanstack/react-query';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { EditForm } from '../parts/edit-form.tsx';
import { categoriesQuery, listingQuery, neighbourhoodsQuery } from '../queries.ts';

/** Changes one's own offer or request. */
export function EditListing() {
  const listing = useQuery(listingQuery(useAddressPart('listingId')));
  const categories = useQuery(categoriesQuery);
  const neighbourhoods = useQuery(neighbourhoodsQuery);
  return (
    <Loaded query={listing}>
      {(found) => (
        <Loaded query={categories}>
          {({ items: known }) => (
            <Loaded query={neighbourhoods}>
              {({ items: nearby }) => <EditForm listing={found} categories={known} neighbourhoods={nearby} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
