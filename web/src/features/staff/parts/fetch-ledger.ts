import { exportLedger } from '@timebank/shared/books';
import { Unreached } from '#lib/refusals.ts';
import { addressOf } from '#lib/request.ts';
import { currentAccessToken, renewSession } from '#lib/session.ts';

/** All transfers as CSV. A plain link cannot send the access token, so the file is fetched and then handed over. */
export async function fetchLedger(): Promise<Blob> {
  let response = await ask();
  if (response.status === 401) {
    await renewSession();
    response = await ask();
  }
  if (!response.ok) throw new Unreached('No table came.');
  return await response.blob();
}

async function ask(): Promise<Response> {
  const headers = { accept: 'text/csv', authorization: `Bearer ${currentAccessToken()}` };
  try {
    return await fetch(addressOf(exportLedger), { headers });
  } catch (cause) {
    throw new Unreached('No answer came.', { cause });
  }
}
