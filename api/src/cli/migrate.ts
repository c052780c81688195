import { openProved } from '../backups/open-proved.ts';
import type { Config } from '../config.ts';
import type { MigrationStep } from '../database/migrating.ts';

/** Brings the tables up to date and says what was done. On a server somebody has to say that there is a copy. */
export async function printMigrated(config: Config, words: readonly string[]): Promise<void> {
  const steps: string[] = [];
  const database = await openProved(config, {
    copy: words.includes('--copied') ? 'made' : 'make',
    onStep: (step) => {
      if (step.done === step.of) steps.push(step.name);
      sayStep(step);
    },
  });
  await database.close();
  console.info(
    steps.length === 0
      ? 'The tables are up to date already.'
      : `The tables are up to date, and the books are proved. Applied: ${steps.join(', ')}`,
  );
}

const everyMs = 2_000;
let saidAt = Date.now();

/** A line now and then, where it takes so long that somebody might think it hangs. */
export function sayStep({ name, done, of }: MigrationStep): void {
  if (Date.now() < saidAt + everyMs) return;
  saidAt = Date.now();
  console.info(`Changing the tables: ${name}, ${done} of ${of} statements.`);
}
