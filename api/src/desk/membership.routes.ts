import {
  changeFloor as changeFloorEndpoint,
  changeMemberRole,
  changeMemberStatus,
} from '@timebank/shared/membership';
import { type Surroundings, serveWrite } from '../http/serve.ts';
import { changeFloor, changeRole, changeStatus } from './membership.service.ts';

/** What is decided about a membership. It touches listings, exchanges and notices, so it lives above them. */
export function membershipRoutes(around: Surroundings): void {
  serveWrite(around, changeMemberStatus, (call, { params, body }) =>
    changeStatus(call, { ...params, ...body }),
  );
  serveWrite(around, changeMemberRole, (call, { params, body }) => changeRole(call, { ...params, ...body }));
  serveWrite(around, changeFloorEndpoint, (call, { params, body }) =>
    changeFloor(call, { ...params, ...body }),
  );
}
