import { at, type Expectations, staff } from './expecting.ts';

export const expectationsOfMailing: Expectations = {
  listForPost: { ...at('/mailing/members?who=all'), statuses: staff(200) },
  markStatementsPrinted: {
    ...at('/mailing/statements', { from: '2026-01-01', to: '2026-03-31', who: 'post', count: 2 }),
    statuses: staff(204),
  },
};
