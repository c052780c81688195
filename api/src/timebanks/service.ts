import type { Category, Neighbourhood, PublicTimebank } from '@timebank/shared/timebanks';
import type { ReadCall } from '../context.ts';
import type { ReadTransaction } from '../database/database.ts';
import { timebankCalled, timebanksMax } from './scope.service.ts';
import { findCategories, findNeighbourhoods, findTimebanks } from './store.ts';

/** What anybody may know of a time bank. */
export async function describeTimebank(tx: ReadTransaction, slug: string): Promise<PublicTimebank> {
  const { row } = await timebankCalled(tx, slug);
  const { name, phone, email } = row;
  return { slug, name, phone, email, neighbourhoods: await findNeighbourhoods(tx, { timebankId: row.id }) };
}

export async function timebanksHere(
  tx: ReadTransaction,
): Promise<{ items: { slug: string; name: string; phone: string }[] }> {
  const rows = await findTimebanks(tx, { limit: timebanksMax });
  return { items: rows.map(({ slug, name, phone }) => ({ slug, name, phone })) };
}

export async function categoriesHere({ tx, scope }: ReadCall): Promise<{ items: Category[] }> {
  return { items: await findCategories(tx, { timebankId: scope.timebankId }) };
}

export async function neighbourhoodsHere({
  tx,
  scope,
}: Pick<ReadCall, 'tx' | 'scope'>): Promise<{ items: Neighbourhood[] }> {
  return { items: await findNeighbourhoods(tx, { timebankId: scope.timebankId }) };
}
