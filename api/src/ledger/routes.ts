import {
  getTrialBalance,
  getVerification,
  listBalances,
  listTransfers,
  verifyLedger,
} from '@timebank/shared/books';
import type { TimebankId } from '@timebank/shared/ids';
import { getAccount, getTransfer } from '@timebank/shared/ledger';
import { admitted, type Surroundings, serveOpen, serveRead, writeCall } from '../http/serve.ts';
import { getAccountIn } from './accounts.service.ts';
import { listBalancesIn } from './balances.service.ts';
import { byMonthRoutes } from './by-month.routes.ts';
import { evidenceRoutes } from './evidence.routes.ts';
import { exportRoutes } from './export.routes.ts';
import { proveStepByStep } from './proving.service.ts';
import { statementRoutes } from './statement.routes.ts';
import { getTransferIn, listTransfersIn } from './transfers.service.ts';
import { getTrialBalanceIn } from './trial-balance.service.ts';
import { getVerificationIn } from './verification.service.ts';
import { recordProof, type Verdict } from './verify.service.ts';

export function ledgerRoutes(around: Surroundings): void {
  serveRead(around, getAccount, getAccountIn);
  serveRead(around, getTransfer, getTransferIn);
  serveRead(around, listTransfers, listTransfersIn);
  serveRead(around, listBalances, listBalancesIn);
  serveRead(around, getTrialBalance, getTrialBalanceIn);
  serveRead(around, getVerification, getVerificationIn);
  statementRoutes(around);
  byMonthRoutes(around);
  verificationRoute(around);
  exportRoutes(around);
  evidenceRoutes(around);
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
