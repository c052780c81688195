import type { BrowserContext, ConsoleMessage, Request, Response } from 'playwright-core';

export interface FaultWatch {
  /** What the browser complained about so far, without what the test allows. */
  readonly faults: string[];
  /** Names a complaint that the test provokes on purpose, such as a refused request. */
  allow(pattern: RegExp): void;
}

/** Listens to everything that a browser would complain about and a person would never see. */
export function watchForFaults(context: BrowserContext, address: string): FaultWatch {
  const found: string[] = [];
  const allowed: RegExp[] = [];
  const note = (fault: string | undefined) => {
    if (fault !== undefined) found.push(fault);
  };
  context.on('console', (message) => note(consoleFault(message)));
  context.on('weberror', (error) => note(`uncaught error: ${error.error().message}`));
  context.on('request', (request) => note(strangerFault(request, new URL(address).origin)));
  context.on('requestfailed', (request) => note(lostRequestFault(request)));
  context.on('response', (response) => note(serverFault(response)));
  return {
    get faults() {
      return found.filter((fault) => !allowed.some((pattern) => pattern.test(fault)));
    },
    allow: (pattern) => void allowed.push(pattern),
  };
}

function consoleFault(message: ConsoleMessage): string | undefined {
  if (message.type() !== 'error') return undefined;
  const isPolicy = message.text().includes('Content Security Policy');
  return `${isPolicy ? 'policy broken' : 'console error'}: ${message.text()} (${message.location().url})`;
}

function strangerFault(request: Request, ownOrigin: string): string | undefined {
  const { protocol, origin } = new URL(request.url());
  const leavesPage =
    protocol === 'http:' || protocol === 'https:' || protocol === 'ws:' || protocol === 'wss:';
  return leavesPage && origin !== ownOrigin ? `request to a stranger: ${request.url()}` : undefined;
}

function lostRequestFault(request: Request): string | undefined {
  const reason = request.failure()?.errorText ?? 'no reason given';
  // A page that is left gives up its requests: that is how it should be.
  return reason === 'net::ERR_ABORTED' ? undefined : `request failed: ${request.url()} ${reason}`;
}

function serverFault(response: Response): string | undefined {
  return response.status() >= 500 ? `server error: ${response.status()} ${response.url()}` : undefined;
}
