import { withAddress } from '../mail/links.ts';
import { claimDueMail, markFailed, markSent } from '../mail/outbox.ts';
import type { JobSurroundings } from './surroundings.ts';

/**
 * Hands over what waits in the outbox. A letter is claimed in one transaction, sent outside of any and ticked off in
 * another: whoever is stopped in between sends it twice rather than never.
 */
export async function sendMail({ database, clock, config, mailer }: JobSurroundings): Promise<void> {
  if (!mailer) return;
  const letters = await database.write((tx) => claimDueMail(tx, clock()));
  for (const { id, toAddress, subject, text, tries } of letters) {
    const letter = { to: toAddress, subject, text: withAddress(text, config.address) };
    const failure = await mailer.send(letter).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    await database.write((tx) =>
      failure === null ? markSent(tx, id, clock()) : markFailed(tx, { id, tries, failure, now: clock() }),
    );
  }
}
