import type { AxeResults, RunOptions } from 'axe-core';
import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const options: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  // The bar is higher than AA here: text contrast of 7:1 (WCAG 1.4.6) and large targets.
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
};

/**
 * Runs axe on the page as it stands and returns a sentence for each finding; `[]` is what a test wants.
 *
 * It runs in a world of its own inside the page: the content security policy stays as strict as it is for members, and
 * the page's own scripts cannot see it. No findings is needed and nowhere near enough: see the other checks.
 */
export async function axe(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: `${axeCore.source};axe.run(document, ${JSON.stringify(options)})`,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(`axe did not run: ${exceptionDetails.exception?.description}`);
    return sentences(result.value as AxeResults);
  } finally {
    await session.detach();
  }
}

function sentences({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${help} (${target.join(' ')}) ${html.slice(0, 120)}`),
  );
}
