import type { Client, Reply } from './client.ts';

/** What came of a proposal once another person has approved it; whatever does not wait is handed on as it is. */
export async function approvedBy(second: Client, proposed: Reply): Promise<Reply> {
  if (proposed.status !== 202) return proposed;
  const { id } = proposed.body;
  return await second.post(`/approvals/${id}/approval`, undefined, { 'idempotency-key': `yes-${id}` });
}
