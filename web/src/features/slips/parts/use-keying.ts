import { useMutation, useQueryClient } from '@tanstack/react-query';
import { listMembers } from '@timebank/shared/members';
import { keyInSlip, lookAtSlip, type Slip, undoSlip } from '@timebank/shared/slips';
import { call } from '#lib/call.ts';
import { once } from '#lib/intents.ts';
import { Refused } from '#lib/refusals.ts';
import { useSay } from '#lib/say.ts';
import { useTimeWords } from '#lib/time-words.ts';
import { useDraft } from '#lib/use-draft.ts';
import { announce } from '#ui/announce.tsx';
import { emptyPile, type KeyedSlip, nextSlip, type Pile, type TypedPerson, type TypedSlip } from './pile.ts';
import { dayFromTyped, typedFromDay } from './typed-day.ts';
import { useFindingWords } from './use-finding-words.ts';

/** What is to be sent once everything that was typed makes sense. */
interface Ready {
  minutes: number;
  happenedOn: string;
}

/** A pile of slips that is keyed in one after the other. What does not fit goes aside, and nothing that was typed is lost. */
export function useKeying() {
  const say = useSay();
  const words = useTimeWords();
  const findingWords = useFindingWords();
  const cache = useQueryClient();
  const draft = useDraft<Pile>('slips.keying', emptyPile(typedFromDay(words.daysAgo(1))));
  const pile = draft.value;
  const change = (typed: Partial<TypedSlip>) => draft.change({ typed: { ...pile.typed, ...typed } });

  const putAside = (typed: TypedSlip, reasons: readonly string[]) => {
    const key = 1 + Math.max(0, ...pile.aside.map((slip) => slip.key));
    draft.change({ aside: [{ key, typed, reasons }, ...pile.aside], typed: nextSlip(typed) });
    announce(say('keying.putAside', { number: typed.number, reason: reasons.join(' ') }));
  };

  /** Looks the number up: brings up what is printed on the slip, or puts it aside. */
  const look = useMutation({
    mutationFn: (number: string) => call(lookAtSlip, { params: { slipNumber: number } }),
    onSuccess: ({ finding, slip }) => {
      if (finding === 'free' && slip) return change(printedOn(slip));
      putAside(pile.typed, [findingWords(finding, slip)]);
    },
    onError: (error) => {
      if (error instanceof Refused) putAside(pile.typed, reasonsOf(error));
    },
  });

  const send = useMutation({
    mutationFn: async ({ minutes, happenedOn }: Ready): Promise<KeyedSlip | readonly string[]> => {
      const { typed } = pile;
      const [giver, receiver] = [await found(typed.giver), await found(typed.receiver)];
      const unknown = [
        ...(giver ? [] : [say('keying.unknown', { who: typed.giver.text })]),
        ...(receiver ? [] : [say('keying.unknown', { who: typed.receiver.text })]),
      ];
      if (!giver || !receiver) return unknown;
      const body = {
        number: typed.number,
        giverId: giver.id,
        receiverId: receiver.id,
        minutes,
        happenedOn,
        bothSigned: typed.bothSigned,
        ...(typed.categoryId && !typed.hasKind ? { categoryId: typed.categoryId } : {}),
      };
      const { exchange } = await once(`keyInSlip ${JSON.stringify(body)}`, (idempotencyKey) =>
        call(keyInSlip, { body }, { idempotencyKey }),
      );
      const names = { giver: giver.name, receiver: receiver.name };
      const waits = exchange.status !== 'completed';
      return { number: typed.number, ...names, minutes, happenedOn, isTakenBack: false, waits };
    },
    onSuccess: (outcome) => {
      if (!('number' in outcome)) return putAside(pile.typed, outcome);
      draft.change({ keyed: [outcome, ...pile.keyed], typed: nextSlip(pile.typed) });
      announce(say('keying.saved', { number: outcome.number, time: words.hours(outcome.minutes) }));
      void cache.invalidateQueries({ queryKey: ['exchanges'] });
    },
    onError: (error) => {
      if (error instanceof Refused && error.status < 500) putAside(pile.typed, reasonsOf(error));
    },
  });

  const takeBack = useMutation({
    mutationFn: ({ number }: KeyedSlip) =>
      once(`undoSlip ${number} ${pile.keyed.length}`, (idempotencyKey) =>
        call(undoSlip, { params: { slipNumber: number } }, { idempotencyKey }),
      ),
    onSuccess: (_, slip) => {
      draft.change({
        keyed: pile.keyed.map((one) => (one === slip ? { ...one, isTakenBack: true } : one)),
      });
      announce(say('keying.takenBack', { number: slip.number }));
    },
  });

  return {
    pile,
    change,
    look,
    send,
    takeBack,
    dayOf: (typed: string) => dayFromTyped(typed, words.daysAgo(0)),
    /** Takes a slip from aside back into the fields. */
    lookAgain: (key: number) => {
      const again = pile.aside.find((slip) => slip.key === key);
      if (!again) return;
      draft.change({ typed: { ...again.typed, isFound: false }, aside: without(pile, key) });
    },
    forgetAside: (key: number) => draft.change({ aside: without(pile, key) }),
    /** The next pile starts with nothing on the screen. What is aside stays. */
    startNewPile: () => draft.change({ keyed: [] }),
  };
}

const without = (pile: Pile, key: number) => pile.aside.filter((slip) => slip.key !== key);

const reasonsOf = (error: Refused): readonly string[] =>
  error.errors.length > 0 ? error.errors.map(({ message }) => message) : [error.detail];

/** What comes up by itself. Hours that were agreed are only proposed: the slip says how long it really took. */
function printedOn({ giver, receiver, categoryId, exchangeId }: Slip): Partial<TypedSlip> {
  const person = (one: Slip['giver']): TypedPerson => ({ text: one?.displayName ?? '', id: one?.id ?? null });
  return {
    isFound: true,
    hasKind: categoryId !== null || exchangeId !== null,
    ...(giver && receiver ? { giver: person(giver), receiver: person(receiver) } : {}),
  };
}

/** The member of this number, or the only one who is called so. */
async function found({ text, id }: TypedPerson): Promise<{ id: string; name: string } | null> {
  if (id !== null) return { id, name: text };
  const typed = text.trim();
  if (typed === '') return null;
  const { items } = await call(listMembers, { query: { q: typed, limit: '5' } });
  const byNumber = items.find(({ memberNumber }) => String(memberNumber) === typed);
  const member = byNumber ?? (items.length === 1 ? items[0] : undefined);
  return member ? { id: member.id, name: member.displayName } : null;
}
