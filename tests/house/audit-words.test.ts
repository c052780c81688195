import { timelineEntry } from '@timebank/shared/exchanges';
import { createListing, updateListing } from '@timebank/shared/listings';
import { updateMember } from '@timebank/shared/members';
import { updateSettings } from '@timebank/shared/timebanks';
import { auditActions, nouns } from '@timebank/web/features/staff/parts/audit-actions';
import { fields, settings } from '@timebank/web/features/staff/parts/audit-changes';
import { hasWords, kinds } from '@timebank/web/features/staff/parts/audit-details';
import { staffActsMessages } from '@timebank/web/locales/en/staff-acts';
import { storyMessages } from '@timebank/web/locales/en/story';
import { describe, expect, test } from 'vitest';
import { writtenIntoTheLog } from './audit-words.ts';
import { plant, readTree } from './tree.ts';

const { actions, details } = writtenIntoTheLog(readTree());
const steps = Object.keys(timelineEntry.shape.action.def.entries);

describe('what the program writes into the audit log is read as a sentence:', () => {
  test.each([...new Set([...actions, ...steps.map((step) => `exchange.${step}`)])])(
    'the act %s',
    (action) => {
      expect(auditActions).toContain(action);
      const isStep = action.startsWith('exchange.');
      const id = isStep ? action.replace('exchange.', 'timeline.') : `audit.did.${action}`;
      expect(isStep ? storyMessages : staffActsMessages).toHaveProperty([id]);
      expect(nouns).toContain(action.split('.')[0]);
    },
  );

  test.each(details)('the detail %s', (name) => {
    expect(hasWords(name)).toBe(true);
  });
});

test('what can be changed of a member, of a listing and of the settings has words in the log', () => {
  const onlySaysHow = ['channel', 'onBehalfOf', 'words'];
  const changeable = [updateMember, updateListing].flatMap(({ body }) => Object.keys(body.shape));
  expect(fields).toEqual(expect.arrayContaining(changeable.filter((field) => !onlySaysHow.includes(field))));
  expect(settings.toSorted()).toEqual(Object.keys(updateSettings.body.shape).toSorted());
  expect(kinds).toEqual(expect.arrayContaining(Object.keys(createListing.body.shape.kind.def.entries)));
});

test('the reading of the source notices an act and a detail, also one that is not always there', () => {
  const tree = plant({
    'api/src/members/new.service.ts':
      "recordAct(call, { action: 'member.sang', details: { song, ...(loud ? { loudness } : {}) } });",
    'api/src/exchanges/new.service.ts': "take(call, { action: isNow ? 'hum' : 'whistle' });",
  });
  expect(writtenIntoTheLog(tree)).toEqual({
    actions: ['exchange.hum', 'exchange.whistle', 'member.sang'],
    details: ['loudness', 'song'],
  });
});
