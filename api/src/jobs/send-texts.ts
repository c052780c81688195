import { noteText, type TextToSend, textsToSend } from '../notices/texts.service.ts';
import { inEachTimebank } from '../timebanks/unattended.service.ts';
import type { JobSurroundings } from './surroundings.ts';

type Around = Pick<JobSurroundings, 'database' | 'clock' | 'config' | 'texter' | 'newId'>;

/** Hands over the texts whose time has come, in the same three steps as mail. */
export async function sendTexts({ texter, ...around }: Around): Promise<void> {
  if (!texter) return;
  const { database, clock, config, newId } = around;
  await inEachTimebank(around, async (scope) => {
    const { secret, address } = config;
    const texts = await database.write((tx) =>
      textsToSend({ tx, scope, newId, now: clock(), secret }, address),
    );
    for (const text of texts) {
      const failure = await failureOf(texter, text);
      await database.write((tx) => noteText(tx, { text, failure, now: clock() }));
    }
    return texts.length;
  });
}

const failureOf = (
  texter: NonNullable<Around['texter']>,
  { to, words }: TextToSend,
): Promise<string | null> =>
  texter.send({ to, words }).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
