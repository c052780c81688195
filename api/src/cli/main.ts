import { makeSetupLink } from '../auth/setup.service.ts';
import { openProved } from '../backups/open-proved.ts';
import { machineClock } from '../clock.ts';
import { type Config, readConfig } from '../config.ts';
import { printCopyTaken, printRestored } from './backups.ts';
import { printMigrated } from './migrate.ts';
import { verifyAllBooks } from './verify.ts';

interface Command {
  says: string;
  /** Is given the words that follow the command's name. */
  run(config: Config, words: readonly string[]): Promise<void>;
}

/** What whoever runs the machine can ask for. Each is a thin door to a service. */
const commands: Record<string, Command> = {
  'setup-link': {
    says: 'Prints a link with which one time bank can be created, once.',
    run: printSetupLink,
  },
  verify: {
    says: 'Proves the books of every time bank from the first transfer to the last.',
    run: verifyAllBooks,
  },
  backup: {
    says: 'Copies the database while the program runs, proves the copy, and removes those whose time is over.',
    run: printCopyTaken,
  },
  migrate: {
    says: 'Brings the tables up to date, which a start does for a file. With PostgreSQL, copy the database first.',
    run: printMigrated,
  },
  restore: {
    says: 'Puts the copy that you name in the place of the database. Stop the program first.',
    run: printRestored,
  },
};

const [name = '', ...words] = process.argv.slice(2);
const command = commands[name];
if (command) await runCommand(command);
else explain();

async function runCommand({ run }: Command): Promise<void> {
  try {
    await run(readConfig(process.env), words);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function printSetupLink(config: Config): Promise<void> {
  const database = await openProved(config);
  try {
    console.info(await database.write((tx) => makeSetupLink({ tx, now: machineClock() }, config)));
  } finally {
    await database.close();
  }
}

function explain(): void {
  const lines = Object.entries(commands).map(([title, { says }]) => `  ${title.padEnd(14)}${says}`);
  console.error(['Say what to do:', ...lines].join('\n'));
  process.exitCode = 2;
}
