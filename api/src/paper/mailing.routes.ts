import { listForPost, markStatementsPrinted } from '@timebank/shared/mailing';
import { type Surroundings, serveWrite } from '../http/serve.ts';
import { listForPostIn, markStatementsPrintedIn } from './mailing.service.ts';

export function mailingRoutes(around: Surroundings): void {
  // It changes nothing, but the look leaves a line.
  serveWrite(around, listForPost, listForPostIn);
  serveWrite(around, markStatementsPrinted, markStatementsPrintedIn);
}
