import { changeMemberStatus } from '@timebank/shared/membership';
import { type Surroundings, serveWrite } from '../http/serve.ts';
import { changeStatus } from './membership.service.ts';

/** What one person decides about a membership. It touches listings, exchanges and notices, so it lives above them. */
export function membershipRoutes(around: Surroundings): void {
  serveWrite(around, changeMemberStatus, (call, { params, body }) =>
    changeStatus(call, { ...params, to: body.to, reason: body.reason }),
  );
}
