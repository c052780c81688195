import { issuePin } from '@timebank/shared/membership';
import { createTimebank as createTimebankEndpoint } from '@timebank/shared/timebanks';
import { type Surroundings, serveOpen, writerFor } from '../http/serve.ts';
import { keepPin, pinDigits } from './pins.service.ts';
import { hashSecret, newDigits } from './secrets.service.ts';
import { createTimebank, insistOnSetupLink } from './setup.service.ts';

/** What hands out a way to sign in to somebody else. Hashing is slow, so it is done between transactions. */
export function setupRoutes(around: Surroundings): void {
  serveOpen(around, createTimebankEndpoint, async (open) => {
    const { setupToken, administrator, neighbourhoods, ...named } = open.input.body;
    await open.database.read((tx) => insistOnSetupLink(tx, setupToken));
    const { password, ...founder } = administrator;
    const passwordHash = await hashSecret(password);
    const timebank = {
      ...named,
      email: null,
      neighbourhoods: neighbourhoods.map((name) => ({ name })),
    };
    return await open.database.write((tx) =>
      createTimebank({ ...open, tx }, { setupToken, timebank, founder: { ...founder, passwordHash } }),
    );
  });

  serveOpen(around, issuePin, async (open) => {
    const write = await writerFor(open, issuePin);
    const pin = newDigits(pinDigits);
    const pinHash = await hashSecret(pin);
    const { memberId } = open.input.params;
    const { channel } = open.input.body;
    const { memberNumber } = await write((call) => keepPin({ ...call, channel }, { memberId, pinHash }));
    return { memberNumber, pin };
  });
}
