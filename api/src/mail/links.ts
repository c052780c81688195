/**
 * A letter as it leaves: where a line is nothing but a path, the address that people reach the program by comes before
 * it. What waits in the outbox holds paths alone, so that it stays right when the program moves.
 */
export const withAddress = (text: string, address: string): string =>
  text.replace(/^\/\S*$/gm, (path) => `${address.replace(/\/$/, '')}${path}`);
