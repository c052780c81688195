import type { TestProject } from 'vitest/node';
import { startChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files reach the browser of this run. */
    browserEndpoint: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await startChromium();
  process.stdout.write(`${browser.description}\n`);
  project.provide('browserEndpoint', browser.endpoint);
  return () => browser.stop();
}
