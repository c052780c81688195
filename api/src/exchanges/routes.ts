import {
  acceptExchange,
  answerHours,
  cancelExchange,
  confirmHours,
  declineExchange,
  disputeHours,
  raiseConcern,
  reportHours,
  resolveExchange,
  undoConfirmation,
  withdrawExchange,
} from '@timebank/shared/exchange-steps';
import { getExchange, listExchanges, proposeExchange, recordHours } from '@timebank/shared/exchanges';
import { type Surroundings, serveRead, serveWrite } from '../http/serve.ts';
import {
  acceptExchangeIn,
  cancelExchangeIn,
  declineExchangeIn,
  withdrawExchangeIn,
} from './agreement.service.ts';
import { raiseConcernIn } from './concerns.service.ts';
import { answerHoursIn, confirmHoursIn, disputeHoursIn, reportHoursIn } from './hours.service.ts';
import { listExchangesIn } from './list.service.ts';
import { getExchangeIn } from './look.service.ts';
import { proposeExchangeIn } from './proposals.service.ts';
import { recordHoursIn } from './records.service.ts';
import { resolveExchangeIn } from './resolution.service.ts';
import { undoConfirmationIn } from './undo.service.ts';

export function exchangeRoutes(around: Surroundings): void {
  serveRead(around, listExchanges, listExchangesIn);
  // Reading somebody's contact details is written down, so that looking is a write.
  serveWrite(around, getExchange, getExchangeIn);

  serveWrite(around, proposeExchange, proposeExchangeIn);
  serveWrite(around, acceptExchange, acceptExchangeIn);
  serveWrite(around, declineExchange, declineExchangeIn);
  serveWrite(around, withdrawExchange, withdrawExchangeIn);
  serveWrite(around, cancelExchange, cancelExchangeIn);

  serveWrite(around, reportHours, reportHoursIn);
  serveWrite(around, confirmHours, confirmHoursIn);
  serveWrite(around, answerHours, answerHoursIn);
  serveWrite(around, disputeHours, disputeHoursIn);
  serveWrite(around, undoConfirmation, undoConfirmationIn);
  serveWrite(around, recordHours, recordHoursIn);

  serveWrite(around, resolveExchange, resolveExchangeIn);
  serveWrite(around, raiseConcern, raiseConcernIn);
}
