import { type Answer, type Asked, answerTo, nextAsked, send } from './asking.ts';
import type { BusyCommunity } from './busy-community.ts';
import type { Dice } from './fuzz/dice.ts';

/** What became of what was asked for under load: nobody knows of what is still unanswered. */
export interface Load {
  acknowledged: { asked: Asked; answer: Answer }[];
  unanswered: Map<string, Asked>;
  /** Lets each client finish what it is doing, or find out that nobody answers. */
  stop(): Promise<void>;
}

/** Waits until so many more were told yes, or where that takes long, so long. */
export async function untilAcknowledged(
  { acknowledged }: Pick<Load, 'acknowledged'>,
  { more, withinMs }: { more: number; withinMs: number },
): Promise<void> {
  const enough = acknowledged.length + more;
  const endsAt = Date.now() + withinMs;
  while (acknowledged.length < enough && Date.now() < endsAt) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Members who ask at once, each for one thing after the other, until they are stopped or nobody answers. */
export function startLoad({
  community,
  addressOf,
  clients,
  dice,
}: {
  community: BusyCommunity;
  /** Where that client sends its requests. */
  addressOf(client: number): string;
  clients: number;
  dice: Dice;
}): Load {
  let isOver = false;
  const acknowledged: Load['acknowledged'] = [];
  const unanswered = new Map<string, Asked>();

  async function ask(client: number): Promise<void> {
    let followUp: Asked | null = null;
    while (!isOver) {
      const asked: Asked = followUp ?? nextAsked(community, dice);
      unanswered.set(asked.key, asked);
      const answer: Answer | null = await send(addressOf(client), asked).catch(() => null);
      if (answer === null) return;
      if (answer.status === 503) {
        // Asked to come back: it may have been done, so the key is kept and sent again later.
        await new Promise((resolve) => setTimeout(resolve, 20));
        followUp = null;
        continue;
      }
      if (answer.status >= 300) throw new Error(`${asked.kind}: ${answer.status} ${answer.text}`);
      unanswered.delete(asked.key);
      acknowledged.push({ asked, answer });
      followUp = answerTo(community, asked, answer);
    }
  }

  const asking = Promise.all(Array.from({ length: clients }, (_, client) => ask(client)));
  // A fault is met by whoever stops the load, and until then is nobody's.
  asking.catch(() => undefined);
  return {
    acknowledged,
    unanswered,
    async stop() {
      isOver = true;
      await asking;
    },
  };
}
