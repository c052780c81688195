import { type Config, readConfig } from '../config.ts';

type Run = (config: Config, words: readonly string[]) => Promise<void>;

interface Command {
  says: string;
  /** Fetches what is given the words that follow the command's name. Nothing else is loaded: a proof needs the memory. */
  load(): Promise<Run>;
}

/** What whoever runs the machine can ask for. Each is a thin door to a service. */
const commands: Record<string, Command> = {
  'setup-link': {
    says: 'Prints a link with which one time bank can be created, once.',
    load: async () => (await import('./setup-link.ts')).printSetupLink,
  },
  verify: {
    says: 'Proves the books of every time bank from the first transfer to the last.',
    load: async () => (await import('./verify.ts')).verifyAllBooks,
  },
  backup: {
    says: 'Copies the database while the program runs, proves the copy, and removes those whose time is over.',
    load: async () => (await import('./backups.ts')).printCopyTaken,
  },
  migrate: {
    says: 'Brings the tables up to date, which a start does for a file. With PostgreSQL, copy the database first.',
    load: async () => (await import('./migrate.ts')).printMigrated,
  },
  restore: {
    says: 'Puts the copy that you name in the place of the database. Stop the program first.',
    load: async () => (await import('./backups.ts')).printRestored,
  },
};

const [name = '', ...words] = process.argv.slice(2);
const command = commands[name];
if (command) await runCommand(command);
else explain();

async function runCommand({ load }: Command): Promise<void> {
  try {
    const run = await load();
    await run(readConfig(process.env), words);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function explain(): void {
  const lines = Object.entries(commands).map(([title, { says }]) => `  ${title.padEnd(14)}${says}`);
  console.error(['Say what to do:', ...lines].join('\n'));
  process.exitCode = 2;
}
