import type { AnyEndpoint } from '@timebank/shared/endpoint';
import { Unreached } from '#lib/refusals.ts';
import { addressOf } from '#lib/request.ts';
import { currentAccessToken, renewSession } from '#lib/session.ts';

/** A file and the name that the server gave it. */
export interface NamedFile {
  name: string;
  content: Blob;
}

/** A file of the books. A plain link cannot send the access token, so the file is fetched and then handed over. */
export async function fetchFile(endpoint: AnyEndpoint): Promise<NamedFile> {
  let response = await ask(endpoint);
  if (response.status === 401) {
    await renewSession();
    response = await ask(endpoint);
  }
  if (!response.ok) throw new Unreached('No file came.');
  try {
    return { name: nameOf(response), content: await response.blob() };
  } catch (cause) {
    throw new Unreached('The file was cut short.', { cause });
  }
}

async function ask(endpoint: AnyEndpoint): Promise<Response> {
  try {
    return await fetch(addressOf(endpoint), {
      headers: { authorization: `Bearer ${currentAccessToken()}` },
    });
  } catch (cause) {
    throw new Unreached('No answer came.', { cause });
  }
}

const nameOf = ({ headers }: Response): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'books.txt';
