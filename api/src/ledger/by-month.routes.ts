import { getFundByMonth, getHoursByMonth } from '@timebank/shared/by-month';
import { admitted, type Surroundings, serveOpen, serveRead } from '../http/serve.ts';
import { fundByMonthIn, hoursByMonth } from './by-month.service.ts';

/** The books month by month, for the pictures. */
export function byMonthRoutes(around: Surroundings): void {
  serveRead(around, getFundByMonth, fundByMonthIn);
  serveOpen(around, getHoursByMonth, async (call) => {
    const { scope } = await admitted(call, getHoursByMonth);
    return await hoursByMonth(call.database, { scope, now: call.now, query: call.input.query });
  });
}
