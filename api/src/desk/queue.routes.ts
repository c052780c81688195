import { closeFollowUp, getQueue } from '@timebank/shared/desk';
import { type Surroundings, serveRead, serveWrite } from '../http/serve.ts';
import { closeFollowUpIn } from './follow-ups.service.ts';
import { queueHere } from './queue.service.ts';

export function queueRoutes(around: Surroundings): void {
  serveRead(around, getQueue, queueHere);
  serveWrite(around, closeFollowUp, closeFollowUpIn);
}
