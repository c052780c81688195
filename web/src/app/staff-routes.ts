import { memberParts } from '../locales/catalogue.ts';
import { staffParts } from '../locales/staff-parts.ts';
import { type Load, matcherOf } from './matching.ts';
import { type StaffScreenName, staffScreens } from './staff-screens.ts';

/** What each screen for staff shows. */
const contents: Record<StaffScreenName, Load> = {
  desk: async () => (await import('../features/staff/screens/desk.tsx')).Desk,
  introduce: async () => (await import('../features/staff/screens/introduce.tsx')).Introduce,
  recordForSomebody: async () =>
    (await import('../features/staff/screens/record-for-somebody.tsx')).RecordForSomebody,
  askForSomebody: async () => (await import('../features/staff/screens/ask-for-somebody.tsx')).AskForSomebody,
  call: async () => (await import('../features/staff/screens/call.tsx')).Call,
  staffExchanges: async () => (await import('../features/staff/screens/staff-exchanges.tsx')).StaffExchanges,
  decideExchange: async () => (await import('../features/staff/screens/decide-exchange.tsx')).DecideExchange,

  staffMembers: async () => (await import('../features/staff/screens/staff-members.tsx')).StaffMembers,
  addMember: async () => (await import('../features/staff/screens/add-member.tsx')).AddMember,
  staffMember: async () => (await import('../features/staff/screens/staff-member.tsx')).StaffMember,
  editMember: async () => (await import('../features/staff/screens/edit-member.tsx')).EditMember,
  memberActing: async () => (await import('../features/acting/screens/member-acting.tsx')).MemberActing,
  memberActingNew: async () =>
    (await import('../features/acting/screens/member-acting-new.tsx')).MemberActingNew,
  memberStatus: async () => (await import('../features/staff/screens/member-status.tsx')).MemberStatusScreen,
  memberCard: async () => (await import('../features/staff/screens/member-card.tsx')).MemberCard,
  memberRole: async () => (await import('../features/staff/screens/member-role.tsx')).MemberRole,
  memberFloor: async () => (await import('../features/staff/screens/member-floor.tsx')).MemberFloor,

  paper: async () => (await import('../features/paper/screens/paper.tsx')).Paper,
  poster: async () => (await import('../features/paper/screens/poster.tsx')).Poster,
  attendance: async () => (await import('../features/paper/screens/attendance.tsx')).Attendance,
  directory: async () => (await import('../features/paper/screens/directory.tsx')).Directory,

  post: async () => (await import('../features/telling/screens/post.tsx')).Post,
  postLetters: async () => (await import('../features/telling/screens/post-letters.tsx')).PostLetters,

  books: async () => (await import('../features/staff/screens/books.tsx')).Books,
  balances: async () => (await import('../features/staff/screens/balances.tsx')).Balances,
  staffAccount: async () => (await import('../features/staff/screens/staff-account.tsx')).StaffAccount,
  staffTransfers: async () => (await import('../features/staff/screens/staff-transfers.tsx')).StaffTransfers,
  staffTransfer: async () => (await import('../features/staff/screens/staff-transfer.tsx')).StaffTransfer,
  reverseTransfer: async () =>
    (await import('../features/staff/screens/reverse-transfer.tsx')).ReverseTransfer,
  unusual: async () => (await import('../features/staff/screens/unusual.tsx')).Unusual,
  unusualRules: async () => (await import('../features/staff/screens/unusual-rules.tsx')).UnusualRules,
  months: async () => (await import('../features/staff/screens/months.tsx')).Months,
  month: async () => (await import('../features/staff/screens/month.tsx')).Month,
  reopenMonth: async () => (await import('../features/staff/screens/reopen-month.tsx')).ReopenMonth,
  staffFund: async () => (await import('../features/staff/screens/staff-fund.tsx')).StaffFund,
  approvals: async () => (await import('../features/staff/screens/approvals.tsx')).Approvals,
  approval: async () => (await import('../features/staff/screens/approval.tsx')).ApprovalScreen,
  auditLog: async () => (await import('../features/staff/screens/audit-log.tsx')).AuditLog,
  settings: async () => (await import('../features/staff/screens/settings.tsx')).Settings,
};

/** What an address below `/staff` leads to. */
export const staffRoute = matcherOf({
  screens: staffScreens,
  contents,
  words: { ...memberParts, ...staffParts },
});
