import type { AnyEndpoint } from '@timebank/shared/endpoint';
import { type RefusalCode, refusalCodes } from '@timebank/shared/problem';

/**
 * Every code that an operation may refuse with: those it declares, and those that come from how it is served. What it
 * answers beside these is a defect.
 */
export function refusalsOf(endpoint: AnyEndpoint): RefusalCode[] {
  const possible = new Set<RefusalCode>([...endpoint.refusals, ...ofEveryOperation]);
  const add = (condition: boolean, codes: readonly RefusalCode[]) => {
    if (condition) for (const code of codes) possible.add(code);
  };
  const changesThings = endpoint.method !== 'GET';
  const needsMembership = endpoint.access !== 'public' && endpoint.access !== 'signed_in';
  add(endpoint.access !== 'public', ['not_signed_in']);
  // A page of another site is not allowed to change anything, whoever is signed in.
  add(needsMembership || changesThings, ['not_allowed']);
  // Suspended members read and change nothing.
  add(needsMembership && changesThings, ['member_not_active']);
  add(changesThings, ['body_too_large', 'wrong_media_type']);
  add(endpoint.idempotent, ['idempotency_key_reused']);
  add(endpoint.versioned, ['stale_version', 'precondition_missing']);
  return refusalCodes.filter((code) => possible.has(code));
}

const ofEveryOperation: readonly RefusalCode[] = [
  'validation_failed',
  'too_many_requests',
  'too_busy',
  'storage_full',
];
