import { listAuditEvents } from '@timebank/shared/audit';
import { type Surroundings, serveRead } from '../http/serve.ts';
import { listAuditEventsIn } from './list.service.ts';

export function auditRoutes(around: Surroundings): void {
  serveRead(around, listAuditEvents, listAuditEventsIn);
}
