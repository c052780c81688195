import * as z from 'zod/mini';
import { onBehalf, onBehalfOf } from './acting.ts';
import { endpoint } from './endpoint.ts';
import { memberId } from './ids.ts';
import { photoBodyBytesMax, picture, sentPhoto } from './pictures.ts';

/** A member's photo; null where they have none, which nobody is ranked or hidden for. */
export const memberPhoto = z.strictObject({ photo: z.nullable(picture) });

export type MemberPhoto = z.output<typeof memberPhoto>;

const path = '/members/{memberId}/photo';
const tag = 'Members';

export const getMemberPhoto = endpoint({
  operationId: 'getMemberPhoto',
  method: 'GET',
  path,
  tag,
  summary: "A member's photo",
  description: 'For whoever may see the member.',
  access: 'member',
  forAnother: 'details',
  params: { memberId },
  query: onBehalfOf,
  reply: memberPhoto,
  refusals: ['not_found'],
});

export const setMemberPhoto = endpoint({
  operationId: 'setMemberPhoto',
  method: 'PUT',
  path,
  tag,
  summary: 'Keep a photo of a member in place of any they have',
  description:
    'Oneself, or a coordinator for somebody who asked. It is written anew: where, when and with what it was taken is not kept.',
  access: 'member',
  forAnother: 'details',
  ownerInPath: 'memberId',
  bodyBytesMax: photoBodyBytesMax,
  params: { memberId },
  body: z.strictObject({ photo: sentPhoto, ...onBehalf }),
  reply: memberPhoto,
  refusals: ['not_found', 'not_allowed'],
});

export const removeMemberPhoto = endpoint({
  operationId: 'removeMemberPhoto',
  method: 'DELETE',
  path,
  tag,
  summary: "Take a member's photo away for good",
  access: 'member',
  forAnother: 'details',
  ownerInPath: 'memberId',
  params: { memberId },
  query: onBehalf,
  reply: null,
  refusals: ['not_found', 'not_allowed'],
});
