import { makeSetupLink } from '../auth/setup.service.ts';
import { openProved } from '../backups/open-proved.ts';
import { machineClock } from '../clock.ts';
import type { Config } from '../config.ts';

/** Prints a link with which one time bank can be made. */
export async function printSetupLink(config: Config): Promise<void> {
  const database = await openProved(config);
  try {
    console.info(await database.write((tx) => makeSetupLink({ tx, now: machineClock() }, config)));
  } finally {
    await database.close();
  }
}
