import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../api/offline/check-evidence.mjs', import.meta.url));

/** What the program that is handed out says of a file, line by line, and how it ends. */
export interface Opinion {
  exitCode: number;
  said: string;
}

/** Runs the program as an examiner would: on a file, in a process of its own, with the hashes that they hold. */
export async function checkOffline(file: string, ...earlierHashes: string[]): Promise<Opinion> {
  const folder = await mkdtemp(join(tmpdir(), 'timebank-evidence-'));
  const path = join(folder, 'evidence.txt');
  await writeFile(path, file);
  const opinion = await runProgram([path, ...earlierHashes]);
  await rm(folder, { recursive: true });
  return opinion;
}

export function runProgram(args: readonly string[]): Promise<Opinion> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], (_error, said) => {
      resolve({ exitCode: child.exitCode ?? -1, said });
    });
  });
}
