import { chainStart } from '@timebank/shared/chain';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import type { Database } from '../database/database.ts';
import {
  findAboutEvidence,
  findAccountsOfEvidence,
  findEntriesOfEvidence,
  findHoldsOfEvidence,
  findTransfersOfEvidence,
} from './evidence.store.ts';
import { findChainHead } from './store.ts';

/** The first lines of the file, up to the first transfer, and how far it will go. */
export interface EvidenceStart {
  text: string;
  transfers: number;
  headHash: string;
}

/** Few enough that a server that writes the file can answer somebody else between two pages. */
const pageSize = 500;

/**
 * What the file says of itself, then all accounts and holds at one moment. The transfers up to that moment never
 * change, so that later pages read them as they were, and what is posted meanwhile is left out.
 */
export async function startEvidence({ tx, scope, actor, now }: ReadCall): Promise<EvidenceStart> {
  const { timebankId } = scope;
  const [head] = await findChainHead(tx, { timebankId });
  const about = await findAboutEvidence(tx, { timebankId, memberId: actor.memberId });
  const accounts = await findAccountsOfEvidence(tx, timebankId);
  const holds = await findHoldsOfEvidence(tx, timebankId);
  const transfers = head?.sequence ?? 0;
  const headHash = head?.hash ?? chainStart;
  const first = {
    is: 'books',
    format: 'timebank-evidence-1',
    about: aboutTheFile,
    timebank: about.timebank,
    takenAt: now.toISOString(),
    takenBy: { memberId: actor.memberId, memberNumber: about.memberNumber, role: actor.role },
    accounts: accounts.length,
    holds: holds.length,
    transfers,
    headHash,
  };
  const lines = [
    first,
    ...accounts.map((account) => ({ is: 'account', ...account })),
    ...holds.map((hold) => ({ is: 'hold', ...hold })),
  ];
  return { text: asLines(lines), transfers, headHash };
}

/** Notes that the books left the house, and how far they went. */
export async function recordEvidence(call: WriteCall, { transfers, headHash }: EvidenceStart): Promise<void> {
  recordAct(call, {
    action: 'ledger.evidence',
    subjectKind: 'timebank',
    subjectId: call.scope.timebankId,
    details: { upToTransfer: transfers, headHash },
  });
}

/** The file, a page at a time. */
export async function* evidenceUpTo(
  database: Database,
  { scope, start }: Pick<ReadCall, 'scope'> & { start: EvidenceStart },
): AsyncGenerator<string> {
  yield start.text;
  for (let after = 0; after < start.transfers; after += pageSize) {
    const upTo = Math.min(after + pageSize, start.transfers);
    yield await database.read((tx) => transferLines({ tx, scope }, { after, upTo }));
  }
}

async function transferLines(
  { tx, scope }: Pick<ReadCall, 'tx' | 'scope'>,
  { after, upTo }: { after: number; upTo: number },
): Promise<string> {
  const stretch = { timebankId: scope.timebankId, after, upTo };
  const transfers = await findTransfersOfEvidence(tx, stretch);
  const entriesOf = new Map(transfers.map(({ transfer }) => [transfer.id, [] as object[]]));
  for (const { transferId, ...entry } of await findEntriesOfEvidence(tx, stretch)) {
    entriesOf.get(transferId)?.push(entry);
  }
  return asLines(
    transfers.map(({ transfer: { timebankId: _ofTheFile, ...figures }, batchLines }) => ({
      is: 'transfer',
      ...figures,
      batchLines,
      entries: entriesOf.get(figures.id),
    })),
  );
}

const asLines = (lines: readonly object[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

const aboutTheFile =
  'The books of a time bank, for whoever wants to check them. Each line is one JSON object, and says what it is. ' +
  'After this line come the accounts and the holds as they stood when the file was taken, then every transfer from ' +
  'the first to the last with its two entries. Hours are whole minutes. Names and memos are not in it: accounts ' +
  'carry member numbers, and a memo its hash. The page /api/docs/evidence of the time bank describes each field, ' +
  'says how a hash is taken, and has a program that checks the file.';
