import type { Tables } from '@timebank/drizzle/tables';
import { sql } from 'drizzle-orm';
import { statement } from '../database/statement.ts';

export type NoticeRow = Tables['notices']['$inferSelect'];

const value = sql.placeholder;

export const insertNotice = statement<Omit<NoticeRow, 'readAt'>>()(({ db, tables }) =>
  db.insert(tables.notices).values({
    id: value('id'),
    timebankId: value('timebankId'),
    memberId: value('memberId'),
    code: value('code'),
    facts: value('facts'),
    exchangeId: value('exchangeId'),
    listingId: value('listingId'),
    at: value('at'),
    readAt: null,
  }),
);
