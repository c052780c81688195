/** The parts of the catalogue that only pages for staff need. */
export const staffParts = {
  mailing: async () => (await import('./en/mailing.ts')).mailingMessages,
  paper: async () => (await import('./en/paper.ts')).paperMessages,
  post: async () => (await import('./en/post.ts')).postMessages,
  print: async () => (await import('./en/print.ts')).printMessages,
  slips: async () => (await import('./en/slips.ts')).slipsMessages,
  staff: async () => (await import('./en/staff.ts')).staffMessages,
  staffApprovals: async () => (await import('./en/staff-approvals.ts')).staffApprovalsMessages,
  staffActs: async () => (await import('./en/staff-acts.ts')).staffActsMessages,
  staffAudit: async () => (await import('./en/staff-audit.ts')).staffAuditMessages,
  staffCall: async () => (await import('./en/staff-call.ts')).staffCallMessages,
  staffCallList: async () => (await import('./en/staff-call-list.ts')).staffCallListMessages,
  staffBooks: async () => (await import('./en/staff-books.ts')).staffBooksMessages,
  staffDeciding: async () => (await import('./en/staff-deciding.ts')).staffDecidingMessages,
  staffMembers: async () => (await import('./en/staff-members.ts')).staffMembersMessages,
  staffReview: async () => (await import('./en/staff-review.ts')).staffReviewMessages,
  staffVisits: async () => (await import('./en/staff-visits.ts')).staffVisitsMessages,
};
