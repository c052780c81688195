import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Texter } from '../mail/texter.ts';
import type { News } from '../news.ts';

/** What every job is run with. */
export interface JobSurroundings {
  database: Database;
  clock: Clock;
  config: Config;
  newId: NewId;
  news: News;
  /** Null where letters wait for a mail server to be set up. */
  mailer: Mailer | null;
  /** Null where texts wait for a gateway to be set up. */
  texter: Texter | null;
}
