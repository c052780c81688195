import { memberParts } from '../locales/catalogue.ts';
import { staffParts } from '../locales/staff-parts.ts';
import { type Load, matcherOf } from './matching.ts';
import { type StaffScreenName, staffScreens } from './staff-screens.ts';

/** What each screen for staff shows. */
const contents: Record<StaffScreenName, Load> = {
  desk: () => import('../features/staff/screens/desk.tsx'),
  introduce: () => import('../features/staff/screens/introduce.tsx'),
  recordForSomebody: () => import('../features/staff/screens/record-for-somebody.tsx'),
  askForSomebody: () => import('../features/staff/screens/ask-for-somebody.tsx'),
  call: () => import('../features/staff/screens/call.tsx'),
  callList: () => import('../features/staff/screens/call-list.tsx'),
  callSheet: () => import('../features/staff/screens/call-sheet.tsx'),
  staffExchanges: () => import('../features/staff/screens/staff-exchanges.tsx'),
  decideExchange: () => import('../features/staff/screens/decide-exchange.tsx'),

  staffMembers: () => import('../features/staff/screens/staff-members.tsx'),
  addMember: () => import('../features/staff/screens/add-member.tsx'),
  staffMember: () => import('../features/staff/screens/staff-member.tsx'),
  editMember: () => import('../features/staff/screens/edit-member.tsx'),
  memberActing: () => import('../features/acting/screens/member-acting.tsx'),
  memberActingNew: () => import('../features/acting/screens/member-acting-new.tsx'),
  memberStatus: () => import('../features/staff/screens/member-status.tsx'),
  memberCard: () => import('../features/staff/screens/member-card.tsx'),
  memberPhoto: () => import('../features/staff/screens/member-photo.tsx'),
  memberBadge: () => import('../features/staff/screens/member-badge.tsx'),
  memberRole: () => import('../features/staff/screens/member-role.tsx'),
  memberFloor: () => import('../features/staff/screens/member-floor.tsx'),

  paper: () => import('../features/paper/screens/paper.tsx'),
  poster: () => import('../features/paper/screens/poster.tsx'),
  attendance: () => import('../features/paper/screens/attendance.tsx'),
  directory: () => import('../features/paper/screens/directory.tsx'),

  post: () => import('../features/telling/screens/post.tsx'),
  postLetters: () => import('../features/telling/screens/post-letters.tsx'),
  welcomeLetter: () => import('../features/mailing/screens/welcome-letter.tsx'),
  postedStatement: () => import('../features/mailing/screens/posted-statement.tsx'),
  statementBatch: () => import('../features/mailing/screens/statement-batch.tsx'),
  slips: () => import('../features/slips/screens/slips.tsx'),
  slipPrinting: () => import('../features/slips/screens/slip-printing.tsx'),
  slipKeying: () => import('../features/slips/screens/slip-keying.tsx'),
  slip: () => import('../features/slips/screens/slip.tsx'),

  books: () => import('../features/staff/screens/books.tsx'),
  balances: () => import('../features/staff/screens/balances.tsx'),
  staffAccount: () => import('../features/staff/screens/staff-account.tsx'),
  staffTransfers: () => import('../features/staff/screens/staff-transfers.tsx'),
  staffTransfer: () => import('../features/staff/screens/staff-transfer.tsx'),
  reverseTransfer: () => import('../features/staff/screens/reverse-transfer.tsx'),
  unusual: () => import('../features/staff/screens/unusual.tsx'),
  unusualRules: () => import('../features/staff/screens/unusual-rules.tsx'),
  months: () => import('../features/staff/screens/months.tsx'),
  month: () => import('../features/staff/screens/month.tsx'),
  reopenMonth: () => import('../features/staff/screens/reopen-month.tsx'),
  staffFund: () => import('../features/staff/screens/staff-fund.tsx'),
  approvals: () => import('../features/staff/screens/approvals.tsx'),
  approval: () => import('../features/staff/screens/approval.tsx'),
  auditLog: () => import('../features/staff/screens/audit-log.tsx'),
  settings: () => import('../features/staff/screens/settings.tsx'),
};

/** What an address below `/staff` leads to. */
export const staffRoute = matcherOf({
  screens: staffScreens,
  contents,
  words: { ...memberParts, ...staffParts },
});
