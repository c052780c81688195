import type { DeliveryId } from '@timebank/shared/ids';
import { withAddress } from '../mail/links.ts';
import { claimDueMail, markFailed, markSent, triesMax } from '../mail/outbox.ts';
import { withLinks } from '../notices/asks.rules.ts';
import { answerPaths } from '../notices/links.service.ts';
import { noteMail } from '../notices/sending.service.ts';
import type { JobSurroundings } from './surroundings.ts';

type Around = Pick<JobSurroundings, 'database' | 'clock' | 'config' | 'mailer' | 'newId'>;

/**
 * Hands over what waits in the outbox. A letter is claimed in one transaction, sent outside of any and ticked off in
 * another: whoever is stopped in between sends it twice rather than never.
 */
export async function sendMail({ mailer, ...around }: Around): Promise<void> {
  if (!mailer) return;
  const { database, clock, config } = around;
  for (const { id, toAddress, subject, text, tries } of await claimWithLinks(around)) {
    const letter = { to: toAddress, subject, text: withAddress(text, config.address) };
    const failure = await mailer.send(letter).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    await database.write(async (tx) => {
      const now = clock();
      if (failure === null) await markSent(tx, id, now);
      else await markFailed(tx, { id, tries, failure, now });
      await noteMail(tx, { id: id as DeliveryId, tries, failure, isLast: tries >= triesMax, now });
    });
  }
}

/** The letters that are due, with the links by which they are answered: made now, so that no working one is kept. */
function claimWithLinks({ database, clock, config, newId }: Omit<Around, 'mailer'>) {
  return database.write(async (tx) => {
    const now = clock();
    const letters = await claimDueMail(tx, now);
    const ids = letters.map(({ id }) => id as DeliveryId);
    const paths = await answerPaths({ tx, newId, now, secret: config.secret }, ids);
    return letters.map((letter) => ({ ...letter, text: withLinks(letter.text, paths) }));
  });
}
