import type { ApprovalKind } from '@timebank/shared/approvals';
import type { MemberId } from '@timebank/shared/ids';
import type { WriteCall } from '../context.ts';
import { putMail } from '../mail/outbox.ts';
import { coordinatorsHere } from '../members/applications.service.ts';
import { notify } from '../notices/service.ts';
import { settingsHere } from '../timebanks/settings.service.ts';
import type { About } from './act.service.ts';
import { letterToTrustees } from './letters.rules.ts';
import type { ApprovalRow } from './store.ts';

interface Told {
  about: About;
  kind: ApprovalKind;
  ripeAt: string | null;
  /** Who can decide it. */
  deciders: readonly { memberId: MemberId }[];
  proposerName: string;
}

/**
 * Tells those who can decide it; where nobody can, the trustees by letter, and everybody else who looks after the
 * time bank.
 */
export async function tellOfProposal(call: WriteCall, told: Told): Promise<void> {
  const { about, kind, ripeAt, deciders, proposerName: name } = told;
  const staff = await coordinatorsHere(call);
  const others = staff.filter((memberId) => memberId !== call.actor.memberId);
  const facts = { name, title: about.about, ...(about.minutes ? { minutes: about.minutes } : {}) };
  for (const memberId of ripeAt === null ? deciders.map((one) => one.memberId) : others) {
    notify(call, { memberId, code: 'approval_waits', facts });
  }
  if (ripeAt !== null) await writeToTrustees(call, { kind, about, ripeAt, name });
  call.announce({ memberIds: staff, topics: ['desk'] });
}

/** The trustees hear of what the program is going to do because nobody else can decide it. */
export async function writeToTrustees(
  call: Pick<WriteCall, 'tx' | 'scope' | 'now' | 'newId'>,
  proposal: { kind: ApprovalKind; about: About; ripeAt: string; name: string },
): Promise<void> {
  const { trusteeEmails, name, phone } = await settingsHere(call);
  const letter = letterToTrustees({ ...proposal, ...call.scope, timebank: { name, phone } });
  for (const to of trusteeEmails) {
    await putMail({ tx: call.tx, id: call.newId(), now: call.now }, { to, ...letter });
  }
}

/** Whoever proposed it hears what became of it. */
export async function tellProposer(
  call: WriteCall,
  { proposedById }: Pick<ApprovalRow, 'proposedById'>,
  {
    code,
    ...facts
  }: { code: 'approval_carried_out' | 'approval_declined'; name?: string; title?: string; reason?: string },
): Promise<void> {
  notify(call, { memberId: proposedById, code, facts });
  await announceDecision(call);
}

export async function announceDecision(call: Pick<WriteCall, 'tx' | 'scope' | 'announce'>): Promise<void> {
  call.announce({ memberIds: await coordinatorsHere(call), topics: ['desk'] });
}
