import { type EndedDay, endOfDay } from '@timebank/shared/days';

/**
 * The day at whose end somebody wants to see the books, or null where it has not ended yet: then the books are those
 * of now, whatever day was asked for. Nothing can be written down for a day to come.
 */
export const endedDay = ({
  asked,
  today,
  timeZone,
}: {
  asked: string | undefined;
  today: string;
  timeZone: string;
}): EndedDay | null =>
  asked !== undefined && asked < today ? { day: asked, endedAt: endOfDay(timeZone, asked) } : null;
