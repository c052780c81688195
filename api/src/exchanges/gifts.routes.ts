import { createTransfer, reverseTransfer } from '@timebank/shared/ledger';
import { type Surroundings, serveWrite } from '../http/serve.ts';
import { createTransferIn } from './gifts.service.ts';
import { reverseTransferIn } from './reversal.service.ts';

/**
 * Transfers that people make by hand: gifts, grants, and the mending of mistakes. Served here and not beside the
 * ledger, because mending one may put an exchange back with the coordinators.
 */
export function transferRoutes(around: Surroundings): void {
  serveWrite(around, createTransfer, createTransferIn);
  serveWrite(around, reverseTransfer, reverseTransferIn);
}
