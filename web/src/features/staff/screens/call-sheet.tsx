import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { Stack } from '#ui/layout.tsx';
import { callSheetQuery } from '../parts/call-queries.ts';
import { KeyInSheet } from '../parts/key-in-sheet.tsx';
import { PrintedCallSheet } from '../parts/printed-call-sheet.tsx';

const noErrors: readonly FieldError[] = [];

/** A call list on paper: as it is printed, and where it is keyed back in. */
export function CallSheet() {
  const say = useSay();
  const sheetNumber = useAddressPart('sheetNumber');
  const sheet = useQuery(callSheetQuery(sheetNumber));
  const [errors, setErrors] = useState(noErrors);
  return (
    <StaffPage
      title={say('callSheet.title', { number: sheetNumber })}
      back={{ href: '/staff/calls' }}
      errors={errors}
    >
      <Loaded query={sheet}>
        {(shown) => (
          <Stack gap="large">
            <KeyInSheet sheet={shown} onErrors={setErrors} />
            <PrintedCallSheet sheet={shown} />
          </Stack>
        )}
      </Loaded>
    </StaffPage>
  );
}
