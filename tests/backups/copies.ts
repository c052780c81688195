import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TakenCopy, takeCopy } from '@timebank/api/backups/take';
import type { Config } from '@timebank/api/config';
import { onTestFinished } from 'vitest';
import { give } from '../ledger/give.ts';
import { type Community, openCommunity } from '../support/community.ts';
import type { EngineUnderTest } from '../support/engines.ts';

/** A community with some hours given, in a file of its own. */
export async function openGiving(engine: EngineUnderTest): Promise<Community> {
  const community = await openCommunity(engine);
  await give(community, { from: 'fund', to: 'priya', minutes: 240, memo: 'A canary sings in this memo' });
  await give(community, { from: 'priya', to: 'tom', minutes: 15 });
  return community;
}

export const copyOf = ({ config, clock }: Community): Promise<TakenCopy> => takeCopy(config, clock());

export const folderOf = ({ database }: Community): string =>
  join(dirname(database.url.slice('file:'.length)), 'backups');

/** Settings under which a copy is restored into a folder where nothing was before. */
export async function elsewhere({ config }: Pick<Community, 'config'>): Promise<Config> {
  const folder = await mkdtemp(join(tmpdir(), 'timebank-restored-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return { ...config, databaseUrl: `file:${join(folder, 'timebank.db')}` };
}
