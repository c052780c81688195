import { useQuery } from '@tanstack/react-query';
import type { Member } from '@timebank/shared/members';
import type { ReactNode } from 'react';
import { useAddressPart } from '#lib/address.ts';
import { Loaded } from '#lib/loaded.tsx';
import { memberQuery } from '../queries.ts';

/** Waits for the member whom the address names. */
export function AboutMember({ children }: { children: (member: Member) => ReactNode }) {
  const member = useQuery(memberQuery(useAddressPart('memberId')));
  return <Loaded query={member}>{children}</Loaded>;
}
