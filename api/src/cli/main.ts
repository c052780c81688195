import { makeSetupLink } from '../auth/setup.service.ts';
import { machineClock } from '../clock.ts';
import { type Config, readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open.ts';
import { verifyAllBooks } from './verify.ts';

interface Command {
  says: string;
  run(around: { database: Database; config: Config }): Promise<void>;
}

/** What whoever runs the machine can ask for. Each is a thin door to a service. */
const commands: Record<string, Command> = {
  'setup-link': {
    says: 'Prints a link with which one time bank can be created, once.',
    async run({ database, config }) {
      console.info(await database.write((tx) => makeSetupLink({ tx, now: machineClock() }, config)));
    },
  },
  verify: {
    says: 'Proves the books of every time bank from the first transfer to the last.',
    run: ({ database }) => verifyAllBooks(database),
  },
};

const command = commands[process.argv[2] ?? ''];
if (command) await runCommand(command);
else explain();

async function runCommand({ run }: Command): Promise<void> {
  try {
    const config = readConfig(process.env);
    const database = await openDatabase({ url: config.databaseUrl });
    try {
      await run({ database, config });
    } finally {
      await database.close();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function explain(): void {
  const lines = Object.entries(commands).map(([name, { says }]) => `  ${name.padEnd(14)}${says}`);
  console.error(['Say what to do:', ...lines].join('\n'));
  process.exitCode = 2;
}
