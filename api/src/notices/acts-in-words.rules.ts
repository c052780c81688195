import type { Channel } from '@timebank/shared/acting';

/** What somebody did for a member, by the name of its operation. A letter says it after "did this for you". */
const acts: Record<string, string> = {
  createListing: 'put up an offer or a request',
  updateListing: 'changed an offer or a request of yours',
  closeListing: 'took an offer or a request of yours down',
  reopenListing: 'put an offer or a request of yours back up',
  proposeExchange: 'proposed an exchange',
  recordHours: 'wrote down help that happened',
  acceptExchange: 'said yes to a proposal',
  declineExchange: 'said no thank you to a proposal',
  withdrawExchange: 'took a proposal back',
  cancelExchange: 'called off what was agreed',
  reportHours: 'wrote down how long it took',
  confirmHours: 'confirmed hours',
  answerHours: 'answered with other hours',
  disputeHours: 'asked a coordinator to look at hours',
  undoConfirmation: 'took a confirmation back',
  checkIn: 'said that you are there',
  checkOut: 'said that you have left',
  raiseConcern: 'told a coordinator that something was wrong',
  createTransfer: 'gave hours away',
  setMemberPhoto: 'kept a photo of you',
  removeMemberPhoto: 'took your photo away',
  updateMember: 'changed what we know of you',
  changeMemberStatus: 'changed your membership',
  blockMember: 'asked that somebody is not introduced to you',
  unblockMember: 'took back that somebody is not introduced to you',
  giveConsent: 'wrote down who may act for you',
  withdrawConsent: 'ended that somebody acts for you',
  keepConsent: 'said that somebody may still act for you',
};

export const actInWords = (operationId: string | undefined): string =>
  (operationId && acts[operationId]) || 'something on your account';

const asked: Partial<Record<Channel, string>> = {
  phone: ', as you asked by telephone',
  in_person: ', as you asked in person',
  paper: ', as you asked on paper',
};

export const askedInWords = (channel: Channel | undefined): string => (channel && asked[channel]) || '';
