import {
  addMember as addMemberEndpoint,
  applyToJoin as applyToJoinEndpoint,
  getMember,
  listMembers,
  updateMember,
} from '@timebank/shared/members';
import { blockMember, unblockMember } from '@timebank/shared/membership';
import { type Surroundings, serveOpen, serveRead, serveWrite } from '../http/serve.ts';
import { addMember } from './adding.service.ts';
import { applyToJoin } from './applications.service.ts';
import { block, unblock } from './blocks.service.ts';
import { membersByName } from './list.service.ts';
import { changeProfile } from './profile.service.ts';
import { lookAtMember } from './view.service.ts';

export function memberRoutes(around: Surroundings): void {
  serveOpen(around, applyToJoinEndpoint, async ({ database, input: { params, body }, ...making }) => {
    const { slug } = params;
    await database.write((tx) => applyToJoin({ ...making, tx }, { slug, application: body }));
    return undefined;
  });
  serveRead(around, listMembers, (call, { query }) => membersByName(call, query));
  // A coordinator's look leaves a line in the log, so it is a write; a member's own look writes nothing.
  serveWrite(around, getMember, (call, { params }) => lookAtMember(call, params.memberId));
  serveWrite(around, addMemberEndpoint, (call, { body }) => addMember(call, body));
  serveWrite(around, updateMember, (call, { params, body }) =>
    changeProfile(call, { memberId: params.memberId, changes: body }),
  );
  serveWrite(around, blockMember, (call, { params }) => block(call, params.memberId));
  serveWrite(around, unblockMember, (call, { params }) => unblock(call, params.memberId));
}
