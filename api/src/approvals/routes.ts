import {
  approveProposal,
  getApproval,
  listApprovals,
  refuseProposal,
  withdrawProposal,
} from '@timebank/shared/approvals';
import { type Surroundings, serveRead, serveWrite } from '../http/serve.ts';
import { approveProposalIn, refuseProposalIn, withdrawProposalIn } from './deciding.service.ts';
import { getApprovalIn, listApprovalsIn } from './view.service.ts';

export function approvalRoutes(around: Surroundings): void {
  serveRead(around, listApprovals, listApprovalsIn);
  serveRead(around, getApproval, getApprovalIn);
  serveWrite(around, approveProposal, approveProposalIn);
  serveWrite(around, refuseProposal, refuseProposalIn);
  serveWrite(around, withdrawProposal, withdrawProposalIn);
}
