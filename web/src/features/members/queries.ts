import type { InputOf } from '@timebank/shared/endpoint';
import { getMember, listMembers } from '@timebank/shared/members';
import { listNeighbourhoods } from '@timebank/shared/timebanks';
import { ask, askPages } from '#lib/ask.ts';

type Filters = NonNullable<InputOf<typeof listMembers>['query']>;

export const membersQuery = (filters: Filters) => askPages('members', listMembers, { query: filters });

export const memberQuery = (memberId: string) => ask('members', getMember, { params: { memberId } });

export const neighbourhoodsQuery = ask('timebank', listNeighbourhoods, {});
