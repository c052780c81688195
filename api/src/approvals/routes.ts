import {
  approveProposal,
  getApproval,
  listApprovals,
  refuseProposal,
  withdrawProposal,
} from '@timebank/shared/approvals';
import { answerConcern } from '@timebank/shared/exchange-steps';
import { createTransfer, reverseTransfer } from '@timebank/shared/ledger';
import { changeFloor, changeMemberRole } from '@timebank/shared/membership';
import { reopenMonth } from '@timebank/shared/months';
import { type Surroundings, serveRead, serveWrite } from '../http/serve.ts';
import { approveProposalIn, refuseProposalIn, withdrawProposalIn } from './deciding.service.ts';
import {
  answerConcernIn,
  changeFloorIn,
  changeRoleIn,
  createTransferIn,
  reopenMonthIn,
  reverseTransferIn,
} from './requests.service.ts';
import { getApprovalIn, listApprovalsIn } from './view.service.ts';

/** What may need a second person is served here, above all that it moves; and what that person does. */
export function approvalRoutes(around: Surroundings): void {
  serveWrite(around, createTransfer, createTransferIn);
  serveWrite(around, reverseTransfer, reverseTransferIn);
  serveWrite(around, changeFloor, changeFloorIn);
  serveWrite(around, changeMemberRole, changeRoleIn);
  serveWrite(around, reopenMonth, reopenMonthIn);
  serveWrite(around, answerConcern, answerConcernIn);

  serveRead(around, listApprovals, listApprovalsIn);
  serveRead(around, getApproval, getApprovalIn);
  serveWrite(around, approveProposal, approveProposalIn);
  serveWrite(around, refuseProposal, refuseProposalIn);
  serveWrite(around, withdrawProposal, withdrawProposalIn);
}
