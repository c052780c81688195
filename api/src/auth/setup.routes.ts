import { issueCard, lookAtCard, revokeCard } from '@timebank/shared/cards';
import { issuePin } from '@timebank/shared/membership';
import { createTimebank as createTimebankEndpoint } from '@timebank/shared/timebanks';
import { type Surroundings, serveOpen, serveWrite, writerFor } from '../http/serve.ts';
import { loseCard, makeCard, whoseCard } from './cards.service.ts';
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

  serveOpen(around, lookAtCard, ({ database, input }) =>
    database.read((tx) => whoseCard(tx, input.body.cardToken)),
  );
  serveWrite(around, issueCard, (call, { params, body }) =>
    makeCard({ ...call, ...body }, { ...params, address: around.config.address }),
  );
  serveWrite(around, revokeCard, (call, { params }) => loseCard(call, params.memberId));

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
