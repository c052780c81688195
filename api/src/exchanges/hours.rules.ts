import { dayInWords } from '@timebank/shared/day-words';
import { type Objection, Refusal } from '../refusal.ts';

/** Help cannot have been given on a day that is still to come, nor before both had joined. Days are the time bank's own. */
export function objectionToDate({
  happenedOn,
  today,
  giverJoinedOn,
  receiverJoinedOn,
}: {
  happenedOn: string;
  today: string;
  giverJoinedOn: string | null;
  receiverJoinedOn: string | null;
}): Objection {
  if (happenedOn > today) {
    return new Refusal('date_not_possible', 'That day is still to come. Choose today or a day before.');
  }
  const bothSince = [giverJoinedOn ?? '', receiverJoinedOn ?? ''].sort().at(-1) ?? '';
  if (happenedOn >= bothSince) return null;
  return new Refusal(
    'date_not_possible',
    `On that day one of the two had not joined yet. Choose ${dayInWords(bothSince)} or a later day.`,
  );
}

/** What of an account decides whether hours can be given from it. */
export interface Room {
  readonly balanceMinutes: number;
  readonly heldMinutes: number;
  readonly floorMinutes: number | null;
}

/** True where `minutes` more can leave the account once it no longer keeps `ownHoldMinutes` aside for the same exchange. */
export function hasRoomFor(
  { balanceMinutes, heldMinutes, floorMinutes }: Room,
  { minutes, ownHoldMinutes }: { minutes: number; ownHoldMinutes: number },
): boolean {
  if (floorMinutes === null) return true;
  return balanceMinutes - (heldMinutes - ownHoldMinutes) - minutes >= floorMinutes;
}

/** True where somebody passes the soft line on the way down. Staying below it, or coming back up, opens nothing new. */
export function passesSoftLine({
  beforeMinutes,
  afterMinutes,
  softLineMinutes,
}: {
  beforeMinutes: number;
  afterMinutes: number;
  softLineMinutes: number | null;
}): boolean {
  return softLineMinutes !== null && beforeMinutes >= softLineMinutes && afterMinutes < softLineMinutes;
}
