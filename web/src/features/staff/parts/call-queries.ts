import { getCallList, getCallSheet } from '@timebank/shared/call-list';
import { findCallers, getCallerCard, suggestHelpers } from '@timebank/shared/callers';
import { getOpenCall, listCalls } from '@timebank/shared/calls';
import { ask, askPages } from '#lib/ask.ts';

export const openCallQuery = ask('desk', getOpenCall, {});

export const callersQuery = (q: string) => ask('members', findCallers, { query: { q } });

/** Each look leaves a line in the audit log, so it is asked again only when something of the member's has changed. */
export const callerCardQuery = (memberId: string) =>
  ask('exchanges', getCallerCard, { params: { memberId } });

export const suggestedHelpersQuery = (listingId: string) =>
  ask('listings', suggestHelpers, { params: { listingId } });

export const callsQuery = (memberId: string) =>
  askPages('members', listCalls, { query: { member: memberId, limit: '10' } });

export const callListQuery = ask('desk', getCallList, {});

export const callSheetQuery = (sheetNumber: string) =>
  ask('members', getCallSheet, { params: { sheetNumber } });
