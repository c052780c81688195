import { listDemoPeople } from '@timebank/shared/auth';
import { listSessions } from '@timebank/shared/me';
import { getTimebank, listTimebanks } from '@timebank/shared/timebanks';
import { ask } from '#lib/ask.ts';

/** The people one can be. Only in the demonstration; elsewhere it is refused. */
export const demoPeopleQuery = ask('timebank', listDemoPeople, {});

export const timebanksQuery = ask('timebank', listTimebanks, {});

export const timebankQuery = (slug: string) => ask('timebank', getTimebank, { params: { slug } });

export const sessionsQuery = ask('me', listSessions, {});
