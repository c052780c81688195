import { latestMail } from '@timebank/api/mail/outbox';
import type { Community } from './community.ts';

/** Letters that were promised to an address, the newest first. */
export async function lettersTo({ database }: Community, email: string) {
  const letters = await database.read((tx) => latestMail(tx, 100));
  return letters.filter(({ toAddress }) => toAddress === email);
}

/** Asks for a code and reads it from the letter. */
export async function codeFor(community: Community, email: string): Promise<string> {
  await community.nobody.post('/auth/codes', { email });
  const [letter] = await lettersTo(community, email);
  const code = /[0-9]{4} [0-9]{4}/.exec(letter?.text ?? '')?.[0];
  if (!code) throw new Error(`No code was sent to ${email}.`);
  return code;
}
