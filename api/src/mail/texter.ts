import type { Config, TextGateway } from '../config.ts';

export interface Text {
  to: string;
  words: string;
}

/** The port to whoever carries texts. Throws where one could not be handed over. */
export interface Texter {
  send(text: Text): Promise<void>;
}

/** A gateway that takes longer is as good as none, until the next try. */
const usualPatienceMs = 20_000;

/** The sender that the settings ask for; null where texts wait until there is one. */
export function texterFor(
  { textGateway, demo }: Pick<Config, 'textGateway' | 'demo'>,
  { answerWithinMs = usualPatienceMs } = {},
): Texter | null {
  if (textGateway) return createHttpTexter(textGateway, { answerWithinMs });
  return demo ? mailboxPage : null;
}

/** In the demonstration a text has arrived as soon as it is sent: the mailbox page shows it. */
const mailboxPage: Texter = { send: async () => undefined };

/** Posts each text to a gateway. What the gateway answers may hold its secret again, so that only its status is told. */
function createHttpTexter(
  { url, header, body, countryCode }: TextGateway,
  { answerWithinMs }: { answerWithinMs: number },
): Texter {
  const [, name, value] = /^([\w-]+): ?(.*)$/.exec(header ?? '') ?? [];
  const headers = new Headers({ 'content-type': 'application/json' });
  if (name && value) headers.set(name, value);
  return {
    async send({ to, words }) {
      const sent = { to: inFull(to, countryCode), text: words };
      const response = await fetch(url, {
        method: 'POST',
        headers,
        body: JSON.stringify(filledIn(JSON.parse(body), sent)),
        redirect: 'error',
        signal: AbortSignal.timeout(answerWithinMs),
      });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`The text gateway answered ${response.status}.`);
    },
  };
}

/** A number with its country, as gateways want it: +447700900123. */
function inFull(number: string, countryCode: string): string {
  const digits = number.replace(/[^\d+]/g, '');
  if (digits.startsWith('+')) return digits;
  return digits.startsWith('00') ? `+${digits.slice(2)}` : `+${countryCode}${digits.replace(/^0/, '')}`;
}

/** The template with the number and the words in their places, however deep. */
function filledIn(part: unknown, sent: { to: string; text: string }): unknown {
  if (typeof part === 'string')
    return part.replace(/\{(to|text)\}/g, (_place, name: 'to' | 'text') => sent[name]);
  if (Array.isArray(part)) return part.map((item) => filledIn(item, sent));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, filledIn(value, sent)]));
}
