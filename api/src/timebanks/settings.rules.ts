import type { TimebankSettings } from '@timebank/shared/timebanks';
import { type Objection, Refusal } from '../refusal.ts';

/** Why these settings contradict each other, all reasons at once, or null where they fit together. */
export function objectionToSettings(settings: Omit<TimebankSettings, 'id' | 'version'>): Objection {
  const { stepMinutes, longestExchangeMinutes, memberFloorMinutes, softLineMinutes } = settings;
  const { queueAfterDays, reminderDays, silenceMeansYesAfterDays } = settings;
  const faults = [];
  if (longestExchangeMinutes % stepMinutes !== 0) {
    faults.push({
      at: 'body.longestExchangeMinutes',
      message: 'Make the longest exchange a whole number of steps.',
    });
  }
  if (memberFloorMinutes !== null && softLineMinutes !== null && softLineMinutes < memberFloorMinutes) {
    faults.push({ at: 'body.softLineMinutes', message: 'Put the softer line above the floor.' });
  }
  if (reminderDays.some((days) => days >= queueAfterDays)) {
    faults.push({ at: 'body.reminderDays', message: 'Remind before the coordinator is asked to help.' });
  }
  if (silenceMeansYesAfterDays !== null && reminderDays.some((days) => days >= silenceMeansYesAfterDays)) {
    faults.push({ at: 'body.silenceMeansYesAfterDays', message: 'Remind before silence counts as yes.' });
  }
  if (faults.length === 0) return null;
  return new Refusal('validation_failed', faults.map(({ message }) => message).join(' '), { faults });
}
