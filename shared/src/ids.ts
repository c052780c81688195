import * as z from 'zod/mini';

/** Ids are UUIDs of version 7: they sort by the time at which they were made. Each kind has a brand of its own. */
const id = <Brand extends string>() => z.uuidv7('This is not an id.').brand<Brand>();

export const timebankId = id<'TimebankId'>();
export const personId = id<'PersonId'>();
export const memberId = id<'MemberId'>();
export const sessionId = id<'SessionId'>();
export const accountId = id<'AccountId'>();
export const transferId = id<'TransferId'>();
export const batchId = id<'BatchId'>();
export const categoryId = id<'CategoryId'>();
export const neighbourhoodId = id<'NeighbourhoodId'>();
export const listingId = id<'ListingId'>();
export const exchangeId = id<'ExchangeId'>();
export const concernId = id<'ConcernId'>();
export const followUpId = id<'FollowUpId'>();
export const noticeId = id<'NoticeId'>();
export const deliveryId = id<'DeliveryId'>();
export const linkId = id<'LinkId'>();
export const auditEventId = id<'AuditEventId'>();
export const approvalId = id<'ApprovalId'>();
export const lookId = id<'LookId'>();
export const pictureId = id<'PictureId'>();

export type TimebankId = z.output<typeof timebankId>;
export type PersonId = z.output<typeof personId>;
export type MemberId = z.output<typeof memberId>;
export type SessionId = z.output<typeof sessionId>;
export type AccountId = z.output<typeof accountId>;
export type TransferId = z.output<typeof transferId>;
export type BatchId = z.output<typeof batchId>;
export type CategoryId = z.output<typeof categoryId>;
export type NeighbourhoodId = z.output<typeof neighbourhoodId>;
export type ListingId = z.output<typeof listingId>;
export type ExchangeId = z.output<typeof exchangeId>;
export type ConcernId = z.output<typeof concernId>;
export type FollowUpId = z.output<typeof followUpId>;
export type NoticeId = z.output<typeof noticeId>;
export type DeliveryId = z.output<typeof deliveryId>;
export type LinkId = z.output<typeof linkId>;
export type AuditEventId = z.output<typeof auditEventId>;
export type ApprovalId = z.output<typeof approvalId>;
export type LookId = z.output<typeof lookId>;
export type PictureId = z.output<typeof pictureId>;
