import { evidenceUpTo, startEvidence } from '@timebank/api/ledger/evidence.service';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCommunity } from '../support/community.ts';
import { eachEngine } from '../support/engines.ts';
import { linesOf } from './evidence-lines.ts';
import { checkOffline } from './evidence-scene.ts';
import { give } from './give.ts';
import { openScene, type Scene } from './scene.ts';

eachEngine((engine) => {
  let scene: Scene;
  let file: string;
  beforeAll(async () => {
    scene = await openScene(engine);
    file = await takenBy('nina');
  });
  afterAll(() => scene.close());

  const takenBy = async (who: 'nina' | 'wanda') =>
    String((await scene.community.as(who).get('/ledger/evidence')).body);

  test('an honest evidence file is found right by a program that shares nothing with ours', async () => {
    const { said, exitCode } = await checkOffline(file);
    expect(said).toContain('West Kirby Test');
    expect(said).toContain('accounts 11, holds 1, transfers 10');
    expect(said).toContain('The books are right.');
    expect(said).not.toMatch(/WRONG|Line/);
    expect(exitCode).toBe(0);
  });

  test('the books of a new time bank can be checked before anything is in them', async () => {
    const community = await openCommunity(engine);
    const { body } = await community.as('alan').get('/ledger/evidence');
    const { said, exitCode } = await checkOffline(body);
    expect(said).toContain('accounts 11, holds 0, transfers 0');
    expect(exitCode).toBe(0);
    await community.close();
  });

  test('the file has no name, no address and no memo of anybody in it', async () => {
    const { database, people } = scene.community;
    const members = await database.read(({ db, tables }) => db.select().from(tables.members));
    for (const { displayName } of members) expect(file).not.toContain(displayName);
    expect(file).not.toMatch(/Set up the tablet|It was another day|@example/);
    expect(file).toContain(people.margaret.memberId);
  });

  test('the file of one time bank has nothing of another', async () => {
    const elsewhere = await takenBy('wanda');
    expect((await checkOffline(elsewhere)).said).toContain('accounts 3, holds 0, transfers 1');
    expect(elsewhere).not.toContain(scene.timebankId);
    expect(file).not.toContain(scene.elsewhereId);
  });

  test('whoever takes the file leaves a line in the audit log, and members may not take it', async () => {
    const { community } = scene;
    expect((await community.as('priya').get('/ledger/evidence')).status).toBe(403);
    const { headers } = await community.as('nina').get('/ledger/evidence');
    expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="evidence-to-transfer-10.txt"');
    const [newest] = (await community.as('alan').get('/audit?action=ledger.evidence')).body.items;
    expect(newest).toMatchObject({ actor: { displayName: 'Nina Walsh' } });
    expect(newest.details).toContainEqual({ name: 'headHash', value: linesOf(file)[0]?.['headHash'] });
  });

  test('anybody can read what the file is, and the whole program that checks it', async () => {
    const { app } = scene.community;
    const program = await app.inject('/api/docs/check-evidence.mjs');
    expect(program.headers['content-type']).toBe('text/plain; charset=utf-8');
    const imported = [...program.body.matchAll(/from '(.*)';$/gm)].map(([, name]) => name);
    expect(imported).toEqual(['node:crypto', 'node:fs']);
    const page = (await app.inject('/api/docs/evidence')).body;
    expect(page).toContain('await readFile();');
    const lines = linesOf(file);
    for (const kind of ['books', 'account', 'hold', 'transfer']) {
      for (const field of Object.keys(lines.find(({ is }) => is === kind) ?? {}))
        expect(page).toMatch(new RegExp(`<code>[^<]*\\b${field}\\b`));
    }
  });

  test('hours that move while the file is being written are left out of it, and the file is right', async () => {
    const { community } = scene;
    const start = await community.read('nina', startEvidence);
    const { scope } = await community.read('nina', async (call) => call);
    await give(community, { from: 'fund', to: 'margaret', minutes: 15 });
    let whole = '';
    for await (const piece of evidenceUpTo(community.database, { scope, start })) whole += piece;
    expect(linesOf(whole)).toHaveLength(linesOf(file).length);
    const { said, exitCode } = await checkOffline(whole, start.headHash);
    expect(said).toContain('transfers 10');
    expect(exitCode).toBe(0);
  });
});
