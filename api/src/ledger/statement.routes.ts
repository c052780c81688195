import type { AnyEndpoint } from '@timebank/shared/endpoint';
import type { AccountId } from '@timebank/shared/ids';
import { explainBalance, exportStatement, getStatement } from '@timebank/shared/statements';
import type { ReadCall } from '../context.ts';
import { sendDownload } from '../http/download.ts';
import { admitted, type OpenCall, type Surroundings, serveOpen, writeCall } from '../http/serve.ts';
import { explained, unexplainedIn } from './explanation.service.ts';
import { type Dates, type Look, periodIn, recordLook, statementIn } from './statement.service.ts';
import { statementTable } from './statement-table.service.ts';

/** What moved the hours of an account, for its own member and for those who read the books. */
export function statementRoutes(around: Surroundings): void {
  serveOpen(around, getStatement, (call) => {
    const { params, query } = call.input;
    const find = (read: ReadCall) => statementIn(read, call.input);
    return lookIn(call, { endpoint: getStatement, find, action: 'statement.read', ...params, dates: query });
  });

  serveOpen(around, explainBalance, async (call) => {
    const { params, query } = call.input;
    const find = (read: ReadCall) => unexplainedIn(read, call.input);
    const dates = { to: query.asOf };
    const unexplained = await lookIn(call, {
      endpoint: explainBalance,
      find,
      action: 'statement.explain',
      ...params,
      dates,
    });
    return await explained(call.database, unexplained);
  });

  serveOpen(around, exportStatement, async (call) => {
    const { params, query } = call.input;
    const find = (read: ReadCall) => periodIn(read, call.input);
    const period = await lookIn(call, {
      endpoint: exportStatement,
      find,
      action: 'statement.export',
      ...params,
      dates: query,
    });
    await sendDownload(call, {
      mediaType: 'text/csv; charset=utf-8',
      fileName: 'statement.csv',
      pieces: statementTable(call.database, { ...period, ...query }),
    });
    return undefined;
  });
}

interface Looking<Found> {
  endpoint: AnyEndpoint;
  find(call: ReadCall): Promise<Look<Found>>;
  /** What stands in the audit log for it. */
  action: string;
  accountId: AccountId;
  dates: Dates;
}

/** One's own account is a plain read. Whoever looks into another's leaves a line, and is answered after it is kept. */
async function lookIn<Found>(
  call: OpenCall<AnyEndpoint>,
  { endpoint, find, ...what }: Looking<Found>,
): Promise<Found> {
  const found = await admitted(call, endpoint);
  const { database, now } = call;
  const look = await database.read((tx) => find({ ...found, tx, now }));
  if (look.isOfAnother) {
    await database.write((tx) => recordLook(writeCall(call, { admitted: found, tx, now }), what));
  }
  return look.found;
}
