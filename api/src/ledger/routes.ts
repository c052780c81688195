import {
  getTrialBalance,
  getVerification,
  listBalances,
  listTransfers,
  verifyLedger,
} from '@timebank/shared/books';
import type { TimebankId } from '@timebank/shared/ids';
import { getAccount, getStatement, getTransfer } from '@timebank/shared/ledger';
import { admitted, type Surroundings, serveOpen, serveRead, writeCall } from '../http/serve.ts';
import { getAccountIn } from './accounts.service.ts';
import { listBalancesIn } from './balances.service.ts';
import { evidenceRoutes } from './evidence.routes.ts';
import { exportRoutes } from './export.routes.ts';
import { getVerificationIn, proveStepByStep } from './proving.service.ts';
import { recordLook, statementIn } from './statement.service.ts';
import { getTransferIn, listTransfersIn } from './transfers.service.ts';
import { getTrialBalanceIn } from './trial-balance.service.ts';
import { recordProof, type Verdict } from './verify.service.ts';

export function ledgerRoutes(around: Surroundings): void {
  serveRead(around, getAccount, getAccountIn);
  serveRead(around, getTransfer, getTransferIn);
  serveRead(around, listTransfers, listTransfersIn);
  serveRead(around, listBalances, listBalancesIn);
  serveRead(around, getTrialBalance, getTrialBalanceIn);
  serveRead(around, getVerification, getVerificationIn);
  statementRoute(around);
  verificationRoute(around);
  exportRoutes(around);
  evidenceRoutes(around);
}

/** One's own statement is a plain read. Whoever looks into another's leaves a line, and is answered after it is kept. */
function statementRoute(around: Surroundings): void {
  serveOpen(around, getStatement, async (call) => {
    const found = await admitted(call, getStatement);
    const { database, input, now } = call;
    const { statement, isOfAnother } = await database.read((tx) => statementIn({ ...found, tx, now }, input));
    if (isOfAnother) {
      await database.write((tx) => recordLook(writeCall(around, { admitted: found, tx, now }), input));
    }
    return statement;
  });
}

/** Those who ask while a proof is under way wait for that one. */
function verificationRoute(around: Surroundings): void {
  const { database } = around;
  const underWay = new Map<TimebankId, Promise<Verdict>>();

  serveOpen(around, verifyLedger, async (call) => {
    const found = await admitted(call, verifyLedger);
    const { timebankId } = found.scope;
    const proving = underWay.get(timebankId) ?? proveStepByStep(database, timebankId);
    underWay.set(timebankId, proving);
    const verdict = await proving.finally(() => underWay.delete(timebankId));
    const now = around.clock();
    await database.write((tx) => recordProof(writeCall(around, { admitted: found, tx, now }), verdict));
    return { ...verdict, verifiedAt: now.toISOString() };
  });
}
