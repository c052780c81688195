import { isIP } from 'node:net';
import { answerLink, lookAtLink } from '@timebank/shared/links';
import { countAttempt } from '../auth/attempts.service.ts';
import { objectionToAccess } from '../http/access.ts';
import { type OpenCall, type Surroundings, serveOpen } from '../http/serve.ts';
import { type LinkRow, linkWith } from '../links/service.ts';
import { insist, Refusal } from '../refusal.ts';
import { answerBy } from './answers.service.ts';
import { readCallOf, writeCallOf } from './caller.service.ts';
import { describeLink } from './opened.service.ts';

/** The doors that need no session. A link that is looked at changes nothing; only its button does. */
export function answeringRoutes(around: Surroundings): void {
  serveOpen(around, lookAtLink, async (call) => {
    const link = await knownLink(call);
    return await call.database.read(async (tx) => {
      const opened = await readCallOf({ tx, now: call.now }, link);
      return await describeLink(opened.call, { link, member: opened.member });
    });
  });

  serveOpen(around, answerLink, async (call) => {
    await knownLink(call);
    const { database, clock, newId, news, input, request, config } = call;
    const { token } = input.params;
    const { answer } = input.body;
    const { secret } = config;
    const address = isIP(request.ip) === 0 ? null : request.ip;
    return await database.write(async (tx) => {
      const link = await linkWith(tx, { secret, token });
      if (!link) throw noSuchLink();
      const opened = await writeCallOf({ tx, now: clock(), newId, news, address }, link);
      const before = await describeLink(opened.call, { link, member: opened.member });
      if (!before.answers.includes(answer)) return before;
      insist(objectionToAccess(opened.call.actor, { access: 'member', changesThings: true }));
      await answerBy(opened.call, { link, answer });
      const used = (await linkWith(tx, { secret, token })) ?? link;
      return await describeLink(opened.call, { link: used, member: opened.member });
    });
  });
}

type Call = OpenCall<typeof lookAtLink> | OpenCall<typeof answerLink>;

/** Whoever tries one made-up link after the other waits longer and longer. The real ones count no tries. */
async function knownLink({ database, config, input, request, now }: Call): Promise<LinkRow> {
  const { secret } = config;
  const link = await database.read((tx) => linkWith(tx, { secret, token: input.params.token }));
  if (link) return link;
  insist(await database.write((tx) => countAttempt({ tx, now, secret }, `link ${request.ip}`)));
  throw noSuchLink();
}

const noSuchLink = (): Refusal =>
  new Refusal(
    'not_found',
    'This link is not one of ours, or part of it is missing. Try the whole link again.',
  );
