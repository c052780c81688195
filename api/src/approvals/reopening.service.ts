import { monthInWords } from '@timebank/shared/day-words';
import { month as monthShape } from '@timebank/shared/instants';
import * as z from 'zod/mini';
import { objectionToReopeningNow, reopenMonth } from '../review/closing.service.ts';
import { actKind } from './act.service.ts';

/** The last closed month, open again. Nobody has a part in a month that others do not have. */
export const reopening = actKind({
  body: z.strictObject({ month: monthShape }),
  act: ({ month }) => ({
    subject: month,
    partyIds: async () => [],
    objection: async (call) => objectionToReopeningNow(call, month),
    about: async () => ({ about: monthInWords(month) }),
    effects: async () => [],
    carryOut: async (call, { reason }) => {
      await reopenMonth(call, { month, reason });
      return month;
    },
  }),
});
