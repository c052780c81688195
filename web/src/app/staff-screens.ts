import { type Screen, staffDoors } from './screens.ts';

const books = { seenBy: 'books', words: staffDoors.books.words } as const;
const approvals = { seenBy: 'books', words: ['staff', 'staffApprovals'] } as const;
const review = {
  seenBy: 'books',
  words: ['staff', 'staffBooks', 'staffReview', 'staffDeciding', 'statement'],
} as const;
const help = { seenBy: 'books', words: ['staff', 'staffBooks', 'staffDeciding'] } as const;
const members = { seenBy: 'books', words: ['staff', 'staffMembers', 'care'] } as const;
const oneMember = { seenBy: 'staff', words: members.words, examples: { memberId: 'member' } } as const;
const actingFor = {
  seenBy: 'staff',
  words: ['staff', 'acting', 'finding'],
  examples: { memberId: 'member' },
} as const;
const paper = { seenBy: 'staff', words: ['staff', 'paper', 'print'] } as const;
const post = { seenBy: 'staff', words: ['staff', 'notices', 'post', 'print'] } as const;
const letters = ['staff', 'mailing', 'print', 'statement'] as const;
const slips = { seenBy: 'staff', words: ['staff', 'slips'] } as const;
const telephone = { seenBy: 'staff', words: ['staff', 'staffDeciding', 'finding'] } as const;

const onTheTelephone = {
  seenBy: 'staff',
  words: [...telephone.words, 'staffCall', 'staffMembers', 'care'],
} as const;

/** The screens of those who run the time bank and of those who check its books. */
export const staffScreens = {
  desk: staffDoors.desk,
  introduce: { path: '/staff/introduce', title: 'introduce.title', ...telephone },
  recordForSomebody: { path: '/staff/record', title: 'recordFor.title', ...telephone },
  askForSomebody: { path: '/staff/ask', title: 'askFor.title', ...telephone },
  call: { path: '/staff/call', title: 'call.title', ...onTheTelephone },
  callList: {
    path: '/staff/calls',
    title: 'callList.title',
    seenBy: 'staff',
    words: ['staff', 'staffCallList'],
  },
  callSheet: {
    path: '/staff/calls/sheets/$sheetNumber',
    title: 'callSheet.plainTitle',
    examples: { sheetNumber: 'call_sheet' },
    seenBy: 'staff',
    words: ['staff', 'staffCallList', 'print'],
  },
  staffExchanges: { path: '/staff/exchanges', title: 'staff.exchanges.title', ...help },
  decideExchange: {
    path: '/staff/exchanges/$exchangeId',
    title: 'decide.title',
    examples: { exchangeId: 'exchange' },
    seenBy: 'books',
    words: [...help.words, 'story', 'staffVisits'],
  },

  staffMembers: { path: '/staff/members', title: 'staff.members.title', ...members },
  addMember: { path: '/staff/members/new', title: 'staff.add.title', ...members, seenBy: 'staff' },
  staffMember: {
    path: '/staff/members/$memberId',
    title: 'staff.member.title',
    ...oneMember,
    words: [...oneMember.words, 'staffCall', 'members'],
    seenBy: 'books',
  },
  editMember: { path: '/staff/members/$memberId/edit', title: 'staff.edit.title', ...oneMember },
  memberActing: { path: '/staff/members/$memberId/acting', title: 'consents.staffTitle', ...actingFor },
  memberActingNew: {
    path: '/staff/members/$memberId/acting/new',
    title: 'consents.staffName',
    ...actingFor,
  },
  memberStatus: { path: '/staff/members/$memberId/status', title: 'staff.move.title', ...oneMember },
  memberCard: {
    path: '/staff/members/$memberId/card',
    title: 'staff.card.title',
    ...oneMember,
    words: [...members.words, 'print'],
  },
  memberPhoto: {
    path: '/staff/members/$memberId/photo',
    title: 'photoFor.shortTitle',
    ...oneMember,
    words: [...members.words, 'members', 'staffVisits'],
  },
  memberBadge: {
    path: '/staff/members/$memberId/badge',
    title: 'badgeFor.shortTitle',
    ...oneMember,
    words: [...members.words, 'members', 'staffVisits', 'print'],
  },
  memberRole: {
    path: '/staff/members/$memberId/role',
    title: 'staff.roles.title',
    ...oneMember,
    seenBy: 'administrator',
  },
  memberFloor: {
    path: '/staff/members/$memberId/floor',
    title: 'staff.floor.title',
    ...oneMember,
    seenBy: 'administrator',
  },

  paper: {
    path: '/staff/paper',
    title: 'paper.title',
    seenBy: 'staff',
    words: ['staff', 'paper', 'slips', 'batches'],
  },
  poster: { path: '/staff/paper/poster', title: 'poster.title', ...paper },
  attendance: { path: '/staff/paper/attendance', title: 'attendance.title', ...paper },
  directory: { path: '/staff/paper/directory', title: 'directory.title', ...paper },

  post: { path: '/staff/post', title: 'post.title', ...post },
  postLetters: { path: '/staff/post/letters', title: 'letters.title', ...post },

  books: staffDoors.books,
  welcomeLetter: {
    path: '/staff/members/$memberId/welcome',
    title: 'mail.welcomeTitle',
    ...oneMember,
    words: letters,
  },
  postedStatement: {
    path: '/staff/members/$memberId/statement',
    title: 'mail.statementTitle',
    ...oneMember,
    words: letters,
  },
  statementBatch: {
    path: '/staff/paper/statements',
    title: 'batch.title',
    seenBy: 'staff',
    words: [...letters, 'batches'],
  },
  slips: { path: '/staff/slips', title: 'slips.title', ...slips },
  slipPrinting: {
    path: '/staff/slips/print',
    title: 'slips.printTitle',
    seenBy: 'staff',
    words: [...slips.words, 'print', 'finding'],
  },
  slipKeying: { path: '/staff/slips/keying', title: 'keying.title', ...slips },
  slip: {
    path: '/staff/slips/$slipNumber',
    title: 'slip.title',
    examples: { slipNumber: 'slip' },
    ...slips,
  },

  balances: {
    path: '/staff/balances',
    title: 'balances.title',
    seenBy: 'books',
    words: [...books.words, 'staffMembers'],
  },
  staffAccount: {
    path: '/staff/accounts/$accountId',
    title: 'account.title',
    examples: { accountId: 'account' },
    ...books,
  },
  staffTransfers: { path: '/staff/transfers', title: 'transfers.title', ...books },
  staffTransfer: {
    path: '/staff/transfers/$transferId',
    title: 'transfers.oneTitle',
    examples: { transferId: 'transfer' },
    ...books,
  },
  reverseTransfer: {
    path: '/staff/transfers/$transferId/reversal',
    title: 'reversal.title',
    examples: { transferId: 'transfer' },
    ...books,
    seenBy: 'administrator',
  },
  unusual: { path: '/staff/unusual', title: 'unusual.title', ...review },
  unusualRules: { path: '/staff/unusual/rules', title: 'unusualRules.title', ...review },
  months: { path: '/staff/months', title: 'months.title', ...review },
  month: {
    path: '/staff/months/$month',
    title: 'monthReview.title',
    examples: { month: 'month' },
    ...review,
  },
  reopenMonth: {
    path: '/staff/months/$month/reopening',
    title: 'reopenMonth.title',
    examples: { month: 'month' },
    ...review,
    seenBy: 'administrator',
  },
  staffFund: {
    path: '/staff/fund',
    title: 'staffFund.title',
    seenBy: 'administrator',
    words: [...books.words, 'finding'],
  },
  approvals: { path: '/staff/approvals', title: 'approvals.title', ...approvals },
  approval: {
    path: '/staff/approvals/$approvalId',
    title: 'approval.title',
    examples: { approvalId: 'approval' },
    ...approvals,
  },
  auditLog: {
    path: '/staff/audit',
    title: 'audit.title',
    seenBy: 'books',
    words: ['staff', 'staffActs', 'staffAudit', 'staffMembers', 'staffReview', 'story'],
  },
  settings: {
    path: '/staff/settings',
    title: 'settings.title',
    seenBy: 'administrator',
    words: ['staff', 'staffAudit'],
  },
} as const satisfies Record<string, Screen>;

export type StaffScreenName = keyof typeof staffScreens;
