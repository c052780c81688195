import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

const flag = z.pipe(
  z.enum(['0', '1'], 'Use 0 or 1.'),
  z.transform((text) => text === '1'),
);
const wholeNumber = z.pipe(
  z.string().check(z.regex(/^[0-9]+$/, 'Use a whole number.')),
  z.transform((text: string) => Number(text)),
);

const textBody = z.string().check(
  z.refine((text) => text.includes('{to}') && text.includes('{text}'), 'Write {to} and {text} into it.'),
  z.refine(isJson, 'Write it as JSON.'),
);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Every setting the program reads from its environment. The README says the same in a table. */
const environment = z.object({
  /** 1: load the invented community of West Kirby into a new database, and let anybody be anybody in it. */
  TIMEBANK_DEMO: z._default(flag, true),
  /** `file:` and a path for SQLite, or the address of a PostgreSQL database. */
  TIMEBANK_DATABASE: z._default(
    z.string().check(z.regex(/^(file:|postgres(ql)?:\/\/)/, 'Start it with file: or postgres://')),
    'file:data/timebank.db',
  ),
  /** Where copies of a file go; beside it, in `backups`, if left out. */
  TIMEBANK_BACKUPS: z.optional(z.string()),
  /** Encrypts those copies. Kept where the copies are not; without it they cannot be restored. */
  TIMEBANK_BACKUP_KEY: z.optional(
    z.string().check(z.minLength(32, 'Use at least 32 characters, made at random.')),
  ),
  TIMEBANK_HOST: z._default(z.string(), '127.0.0.1'),
  TIMEBANK_PORT: z._default(wholeNumber, 3000),
  /** Where people reach it, for links in mail and on paper. */
  TIMEBANK_ADDRESS: z.optional(z.url('Write the whole address, such as https://hours.example.org')),
  /** Signs access tokens and keys hashes. Needed outside the demonstration: at least 32 characters. */
  TIMEBANK_SECRET: z.optional(
    z.string().check(z.minLength(32, 'Use at least 32 characters, made at random.')),
  ),
  /** Address of the mail server: smtp://user:password@host:587 */
  TIMEBANK_SMTP: z.optional(z.string().check(z.regex(/^smtps?:\/\//, 'Start it with smtp:// or smtps://'))),
  /** Where texts go: the address of an HTTP gateway that takes JSON. Without one they wait. */
  TIMEBANK_TEXT_URL: z.optional(z.url('Write the whole address, such as https://texts.example.org/send')),
  /** A header that the gateway wants, with its secret: `Authorization: Bearer …` */
  TIMEBANK_TEXT_HEADER: z.optional(
    z.string().check(z.regex(/^[\w-]+: ?\S[^\r\n]*$/, 'Write it as name: value')),
  ),
  /** What is posted: JSON in which `{to}` stands for the number and `{text}` for the words. */
  TIMEBANK_TEXT_BODY: z._default(textBody, '{"to":"{to}","message":"{text}"}'),
  /** What a number starts with that is written without a country: 44 for the United Kingdom. */
  TIMEBANK_TEXT_COUNTRY: z._default(
    z.string().check(z.regex(/^[1-9]\d{0,2}$/, 'Use up to three digits.')),
    '44',
  ),
  TIMEBANK_MAIL_FROM: z._default(z.string(), 'Time Bank <noreply@localhost>'),
  /** How many proxies stand in front, so that the visitor's address is read from the right place. */
  TIMEBANK_PROXIES: z._default(wholeNumber, 0),
  /** Requests a minute from one address, before it is told to wait. */
  TIMEBANK_REQUESTS_A_MINUTE: z._default(wholeNumber, 600),
});

export interface Config {
  demo: boolean;
  databaseUrl: string;
  backupsFolder: string | null;
  backupKey: string | null;
  host: string;
  port: number;
  address: string;
  secret: string;
  smtpUrl: string | null;
  mailFrom: string;
  /** Null where texts wait for a gateway to be set up. */
  textGateway: TextGateway | null;
  proxies: number;
  requestsAMinute: number;
}

export interface TextGateway {
  url: string;
  header: string | null;
  body: string;
  countryCode: string;
}

/** Reads the settings, or throws one sentence that names every one that is wrong and what to write instead. */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings need another value.\n${faults.join('\n')}`);
  }
  const settings = parsed.data;
  if (!settings.TIMEBANK_DEMO && !settings.TIMEBANK_SECRET) {
    throw new Error(
      'Set TIMEBANK_SECRET to at least 32 random characters, and keep it the same at every start.',
    );
  }
  return {
    demo: settings.TIMEBANK_DEMO,
    databaseUrl: settings.TIMEBANK_DATABASE,
    backupsFolder: settings.TIMEBANK_BACKUPS ?? null,
    backupKey: settings.TIMEBANK_BACKUP_KEY ?? null,
    host: settings.TIMEBANK_HOST,
    port: settings.TIMEBANK_PORT,
    address: settings.TIMEBANK_ADDRESS ?? `http://localhost:${settings.TIMEBANK_PORT}`,
    secret: settings.TIMEBANK_SECRET ?? randomBytes(32).toString('hex'),
    smtpUrl: settings.TIMEBANK_SMTP ?? null,
    mailFrom: settings.TIMEBANK_MAIL_FROM,
    textGateway: settings.TIMEBANK_TEXT_URL
      ? {
          url: settings.TIMEBANK_TEXT_URL,
          header: settings.TIMEBANK_TEXT_HEADER ?? null,
          body: settings.TIMEBANK_TEXT_BODY,
          countryCode: settings.TIMEBANK_TEXT_COUNTRY,
        }
      : null,
    proxies: settings.TIMEBANK_PROXIES,
    requestsAMinute: settings.TIMEBANK_REQUESTS_A_MINUTE,
  };
}
