import type { getVerification } from '@timebank/shared/books';
import type { ReplyOf } from '@timebank/shared/endpoint';
import type { LatestAct } from '../audit/timeline.service.ts';
import type { ReadCall } from '../context.ts';
import { settingsHere } from '../timebanks/settings.service.ts';
import { lastProof } from './proving.service.ts';
import { lastLetter } from './trustees.service.ts';

/** When the books were last proved, by whom, how far, what was found, and who outside was told. */
export async function getVerificationIn({ tx, scope }: ReadCall): Promise<ReplyOf<typeof getVerification>> {
  const last = await lastProof(tx, scope);
  return {
    last: last && described(last),
    trustees: (await settingsHere({ tx, scope })).trusteeEmails.length,
    lastLetter: await lastLetter(tx, scope),
  };
}

type LastProof = NonNullable<ReplyOf<typeof getVerification>['last']>;

function described({ at, actor, details }: LatestAct): LastProof {
  const { ok, checkedTransfers, checkedEvents, faults, headHash, auditHeadHash } = details;
  return {
    at,
    by: actor,
    ok: ok === true,
    checkedTransfers: Number(checkedTransfers ?? 0),
    checkedEvents: Number(checkedEvents ?? 0),
    faults: Number(faults ?? 0),
    headHash: String(headHash ?? ''),
    auditHeadHash: String(auditHeadHash ?? ''),
  };
}
