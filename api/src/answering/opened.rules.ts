import type { Exchange } from '@timebank/shared/exchanges';
import type { LinkAnswer, LinkOutcome, LinkPurpose, OpenedLink } from '@timebank/shared/links';
import type { MemberStatus } from '@timebank/shared/roles';

/** What of a link and of what it asks decides what can be pressed. */
export interface LinkFacts {
  purpose: LinkPurpose;
  outcome: LinkOutcome | null;
  expiresAt: string;
  /** The hours that it asks about, and since when they stood. */
  minutes: number | null;
  asOf: string | null;
  status: MemberStatus;
  /** The exchange as the member sees it; null where the link is about none. */
  exchange: Pick<Exchange, 'statusSince' | 'reportedMinutes' | 'allowedActions'> | null;
}

type Standing = Pick<OpenedLink, 'state' | 'answers'>;

const needed = { confirm_hours: 'confirm', answer_proposal: 'accept' } as const;
const choices: Record<LinkPurpose, LinkAnswer[]> = {
  confirm_hours: ['yes', 'wrong', 'ring_me'],
  answer_proposal: ['yes', 'no', 'ring_me'],
  ring_me: ['ring_me'],
};

/** Where a link stands now, and what can be pressed. Whatever was pressed comes first: it is what people look for. */
export function standingOfLink(facts: LinkFacts, now: Date): Standing {
  const { purpose, outcome, expiresAt, exchange, status } = facts;
  if (outcome) {
    const mayUndo = outcome === 'yes' && purpose === 'confirm_hours' && mayTake(exchange, 'undo');
    return { state: 'used', answers: mayUndo ? ['undo'] : [] };
  }
  if (status === 'suspended' || status === 'left' || status === 'applied')
    return { state: 'closed', answers: [] };
  if (expiresAt <= now.toISOString()) return { state: 'expired', answers: [] };
  if (purpose === 'ring_me') return { state: 'open', answers: choices.ring_me };
  const isAsked = mayTake(exchange, needed[purpose]) && (purpose !== 'confirm_hours' || isSame(facts));
  return isAsked ? { state: 'open', answers: choices[purpose] } : { state: 'moved_on', answers: [] };
}

/** Other hours than those in the letter are another question, and so are the same ones after a detour. */
const isSame = ({ exchange, minutes, asOf }: LinkFacts): boolean =>
  exchange?.statusSince === asOf && exchange?.reportedMinutes === minutes;

const mayTake = (exchange: LinkFacts['exchange'], action: Exchange['allowedActions'][number]): boolean =>
  exchange?.allowedActions.includes(action) ?? false;

/** What somebody is called on a page that anybody may have open: a first name, or the whole name of an organisation. */
export const shortNameOf = ({ displayName, kind }: { displayName: string; kind: string }): string =>
  kind === 'person' ? (displayName.split(/\s+/)[0] ?? displayName) : displayName;
