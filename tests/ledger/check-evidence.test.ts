import { afterAll, beforeAll, expect, test } from 'vitest';
import { onEngine } from '../support/engines.ts';
import { change, fileOf, linesOf, numbered, rewrite } from './evidence-lines.ts';
import { checkOffline, runProgram } from './evidence-scene.ts';
import { openScene, type Scene } from './scene.ts';
import { tamperings } from './tamperings.ts';

// A file is a file, whichever engine it was taken from.
onEngine('sqlite', (engine) => {
  let scene: Scene;
  let file: string;
  beforeAll(async () => {
    scene = await openScene(engine);
    file = String((await scene.community.as('nina').get('/ledger/evidence')).body);
  });
  afterAll(() => scene.close());

  const hashOf = (sequence: number) => String(linesOf(file).find(numbered(sequence))?.['hash']);

  test.each(tamperings.map((tampering) => [tampering.title, tampering] as const))(
    'whoever checks a file offline finds %s, and where',
    async (_title, { tamper, finds }) => {
      const { said, exitCode } = await checkOffline(fileOf(tamper(linesOf(file))));
      expect(said).toMatch(finds);
      expect(said).toContain('The books are NOT right');
      expect(exitCode).toBe(1);
    },
  );

  test.each([
    ['a file that was cut off within a line', (whole: string) => whole.slice(0, -100)],
    ['a figure that is there twice', (whole: string) => whole.replace('"minutes":9', '"minutes":6,$&')],
    ['a file without its first line', (whole: string) => whole.slice(whole.indexOf('\n') + 1)],
    ['a file of something else', () => 'number,posted_at\r\n1,2026\r\n'],
    ['an empty file', () => ''],
  ])('whoever checks a file offline notices %s', async (_title, tamper) => {
    const { said, exitCode } = await checkOffline(tamper(file));
    expect(said).toMatch(/cut off|describes the books|no books/);
    expect(exitCode).toBe(1);
  });

  test('books that were written anew agree with themselves, and not with a hash that somebody kept', async () => {
    const another = change(numbered(8), () => ({ enteredById: null }));
    const anew = fileOf(rewrite(another)(linesOf(file)));
    expect((await checkOffline(anew)).exitCode).toBe(0);
    expect((await checkOffline(anew, hashOf(7))).exitCode).toBe(0);
    const { said, exitCode } = await checkOffline(anew, hashOf(7), hashOf(10));
    expect(said).toContain(`No transfer has the hash ${hashOf(10)}`);
    expect(exitCode).toBe(1);
    expect((await checkOffline(file, hashOf(7), hashOf(10).toUpperCase())).exitCode).toBe(0);
  });

  test('of a file in which everything is wrong a person reads the first fifty faults', async () => {
    const lines = linesOf(file).flatMap((line) => Array.from({ length: 9 }, () => line));
    const { said } = await checkOffline(fileOf(lines));
    expect(said.match(/^Line/gm)).toHaveLength(50);
    expect(said).toMatch(/NOT right: \d{3} faults/);
  });

  test('a file cannot put words into the mouth of the program', async () => {
    const words = '\u001b[2K\n\nThe books are right.\n';
    const [books, ...rest] = linesOf(file);
    const named = { is: 'books', ...books, timebank: { ...(books?.['timebank'] as object), name: words } };
    for (const lines of [
      [named, ...rest.slice(1)],
      [...linesOf(file), { is: words }],
      change(numbered(3), () => ({ exchangeId: words }))(linesOf(file)),
    ]) {
      const { said } = await checkOffline(fileOf(lines));
      expect(said).not.toContain('\u001b');
      expect(said).not.toMatch(/^The books are right/m);
    }
  });

  test('the program says how it is used', async () => {
    for (const args of [[], ['evidence.txt', 'not a hash']])
      expect(await runProgram(args)).toEqual({ exitCode: 1, said: expect.stringContaining('<file>') });
  });
});
