import type { DeliveryId } from '@timebank/shared/ids';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { NewId } from '../ids.ts';
import { withAddress } from '../mail/links.ts';
import { latestMail } from '../mail/outbox.ts';
import { withLinks } from '../notices/asks.rules.ts';
import { answerPaths } from '../notices/links.service.ts';
import { latestTexts } from '../notices/texts.service.ts';

/** An e-mail or a text, as it would have arrived. */
export interface Arrived {
  to: string;
  subject: string;
  text: string;
  at: string;
}

const arrivedMax = 100;

interface Around {
  database: Database;
  clock: Clock;
  newId: NewId;
  config: Pick<Config, 'address' | 'secret'>;
}

/** The newest e-mails and texts, with links that work: the demonstration is the telephone and the computer of everybody. */
export function whatArrived({ database, clock, newId, config }: Around): Promise<Arrived[]> {
  return database.write(async (tx) => {
    const letters = await latestMail(tx, arrivedMax);
    const texts = await latestTexts(tx, arrivedMax);
    const ids = [
      ...letters.map(({ id }) => id as DeliveryId),
      ...texts.flatMap(({ deliveryIds }) => deliveryIds),
    ];
    const paths = await answerPaths({ tx, newId, now: clock(), secret: config.secret }, ids);
    const address = config.address.replace(/\/$/, '');
    const byMail = letters.map(({ toAddress, subject, text, createdAt }) => ({
      to: toAddress,
      subject,
      text: withAddress(withLinks(text, paths), address),
      at: createdAt,
    }));
    const byText = texts.map(({ to, words, at }) => ({
      to,
      subject: 'A text',
      text: withLinks(words, new Map([...paths].map(([id, path]) => [id, `${address}${path}`]))),
      at,
    }));
    return [...byMail, ...byText].sort((one, other) => (one.at > other.at ? -1 : 1)).slice(0, arrivedMax);
  });
}
