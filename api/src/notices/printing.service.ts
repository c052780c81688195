import type { LetterToPrint, printLetters } from '@timebank/shared/deliveries';
import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import { recordAct } from '../audit/service.ts';
import type { WriteCall } from '../context.ts';
import { mintLinks } from '../links/service.ts';
import { alongTheRoute } from '../members/route.service.ts';
import { settingsHere } from '../timebanks/settings.service.ts';
import type { FoundDelivery } from './deliveries.service.ts';
import { findAsked, findDeliveries, findDoorsteps } from './deliveries.store.ts';
import { wordsOf } from './letters.rules.ts';
import { openPaths } from './links.service.ts';

/** More than anybody is told by letter before somebody goes to the printer. */
const perPrint = 500;

/** What links start with, and what signs them. */
interface Surroundings {
  address: string;
  secret: string;
}

/**
 * The letters that wait for these members: one for each, whatever it tells, in the order in which they are taken
 * round. The links on them are made now, and found again when the letter is printed once more.
 */
export async function printLettersIn(
  call: WriteCall,
  { memberIds }: ParsedOf<typeof printLetters>['body'],
  { address, secret }: Surroundings,
): Promise<ReplyOf<typeof printLetters>> {
  const { tx, scope, now, newId } = call;
  const { timebankId } = scope;
  const minting = { tx, now, newId, secret };
  const waiting = await findDeliveries(tx, {
    timebankId,
    state: 'waiting',
    way: 'letter',
    memberIds,
    limit: perPrint,
  });
  const doorsteps = await findDoorsteps(tx, { timebankId, memberIds });
  const answers = await openPaths(
    minting,
    await findAsked(
      tx,
      waiting.map(({ delivery }) => delivery.id),
    ),
  );
  const whole = (path: string): string => `${address.replace(/\/$/, '')}${path}`;

  const letters: LetterToPrint[] = [];
  for (const doorstep of alongTheRoute(doorsteps.map(withAddressOf(waiting)))) {
    const own = waiting.filter(({ member }) => member.id === doorstep.id);
    const [first] = own;
    if (!first) continue;
    const wish = {
      timebankId,
      memberId: doorstep.id,
      deliveryId: first.delivery.id,
      exchangeId: null,
      minutes: null,
      asOf: null,
    };
    const [ringMe = ''] = await mintLinks(minting, [{ ...wish, purpose: 'ring_me' }]);
    letters.push({
      member: first.member,
      calledName: doorstep.calledName || doorstep.displayName,
      addressLines: linesOf(doorstep),
      largePrint: doorstep.largePrint,
      deliveryIds: own.map(({ delivery }) => delivery.id),
      parts: own.flatMap((found) => partOf(found, answers.get(found.delivery.id))),
      ringMeLink: whole(ringMe),
    });
    recordAct(call, { action: 'member.letter_printed', subjectKind: 'member', subjectId: doorstep.id });
  }
  const { name, phone } = await settingsHere(call);
  return { timebank: { name, phone }, letters };

  function partOf({ delivery, notice }: FoundDelivery, path: string | undefined): LetterToPrint['parts'] {
    if (!notice) return [];
    const title = notice.facts.title ?? null;
    return [{ deliveryId: delivery.id, ...wordsOf(notice), title, link: path ? whole(path) : null }];
  }
}

type Doorstep = Awaited<ReturnType<typeof findDoorsteps>>[number];

/** Where somebody has no address any more, the letter goes to the one that was known when it was written. */
const withAddressOf =
  (waiting: readonly FoundDelivery[]) =>
  (doorstep: Doorstep): Doorstep & { address: string } => {
    const known = waiting.find(({ member }) => member.id === doorstep.id);
    return { ...doorstep, address: doorstep.address ?? known?.delivery.toWhom ?? '' };
  };

const linesOf = ({ displayName, address, postcode }: Doorstep): string[] =>
  [displayName, ...(address ?? '').split(/\n|, /), postcode ?? ''].map((line) => line.trim()).filter(Boolean);
