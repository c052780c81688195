import type { AnyEndpoint, InputOf } from '@timebank/shared/endpoint';
import { Unreached } from './refusals.ts';
import { addressOf } from './request.ts';
import { currentAccessToken, renewSession } from './session.ts';

/** A file and the name that the server gave it. */
export interface NamedFile {
  name: string;
  content: Blob;
}

/** A file of the books. A plain link cannot send the access token, so the file is fetched and then handed over. */
export async function fetchFile<E extends AnyEndpoint>(endpoint: E, input?: InputOf<E>): Promise<NamedFile> {
  const address = addressOf(endpoint, input);
  let response = await ask(address);
  if (response.status === 401) {
    await renewSession();
    response = await ask(address);
  }
  if (!response.ok) throw new Unreached('No file came.');
  try {
    return { name: nameOf(response), content: await response.blob() };
  } catch (cause) {
    throw new Unreached('The file was cut short.', { cause });
  }
}

async function ask(address: string): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { authorization: `Bearer ${currentAccessToken()}` },
    });
  } catch (cause) {
    throw new Unreached('No answer came.', { cause });
  }
}

const nameOf = ({ headers }: Response): string =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'books.txt';
