import type { MemberId } from '@timebank/shared/ids';
import { listActingFor, listActsForOthers, listConsents } from '@timebank/shared/representations';
import { ask, askPages } from '#lib/ask.ts';

export const consentsQuery = (memberId: string) =>
  askPages('me', listConsents, { params: { memberId: memberId as MemberId } });

export const actingForQuery = ask('me', listActingFor, {});

export const actsQuery = (whose: 'for_me' | 'by_me') =>
  askPages('me', listActsForOthers, { query: { whose } });
