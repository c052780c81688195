import { openDatabase } from '@timebank/api/database/open';
import { loadGifts } from '../bench/books-of-size.ts';
import { at, createCommunity, secret } from '../bench/community.ts';
import type { Asked } from './crowd.ts';

/** A time bank with long books, and what its two hundred members do all day. */
export interface LargeCommunity {
  settings: Record<string, string>;
  /** Somebody looks at something: mostly what the first pages show. */
  look(): Asked;
  /** Somebody gives somebody else a quarter of an hour. */
  give(): Asked;
}

const memberCount = 200;

export async function makeLargeCommunity(url: string, transfers: number): Promise<LargeCommunity> {
  const database = await openDatabase({ url });
  const community = await createCommunity(database, memberCount);
  await loadGifts(database, { community, from: 0, upTo: transfers });
  await database.close();
  let turn = 0;
  const nextMember = () => {
    turn += 1;
    return at(community.members, turn % memberCount);
  };
  return {
    settings: {
      TIMEBANK_DEMO: '0',
      TIMEBANK_SECRET: secret,
      TIMEBANK_DATABASE: url,
      TIMEBANK_REQUESTS_A_MINUTE: '100000000',
    },
    look() {
      const { accountId, token } = nextMember();
      const pages = [
        '/me',
        `/accounts/${accountId}`,
        `/accounts/${accountId}/statement`,
        '/exchanges',
        '/listings',
        '/notices',
      ];
      return { method: 'GET', path: at(pages, Math.floor(turn / 7) % pages.length), token };
    },
    give() {
      const { token } = nextMember();
      const { accountId } = at(community.members, (turn * 7 + 3) % memberCount);
      const body = { toAccountId: accountId, minutes: 15, memo: 'With thanks' };
      return { method: 'POST', path: '/transfers', token, body };
    },
  };
}
