import type { AxeResults, RunOptions } from 'axe-core';
import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const options: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
  // The bar is higher than AA here: text contrast of 7:1 (WCAG 1.4.6) and large targets.
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
};

/** The rules whose findings can differ from one theme to the next, on a page whose other findings are known. */
const coloursAlone: RunOptions = {
  resultTypes: ['violations'],
  runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
};

/**
 * Runs axe on the page as it stands and returns a sentence for each finding; `[]` is what a test wants.
 *
 * It runs in a world of its own inside the page: the content security policy stays as strict as it is for members, and
 * the page's own scripts cannot see it. No findings is needed and nowhere near enough: see the other checks.
 */
export function axe(page: Page): Promise<string[]> {
  return findings(page, options);
}

/** The same for a page that axe has seen already, after a change of nothing but its colours. */
export function axeForColours(page: Page): Promise<string[]> {
  return findings(page, coloursAlone);
}

async function findings(page: Page, chosen: RunOptions): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    });
    const evaluate = (expression: string) =>
      session.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        awaitPromise: true,
        returnByValue: true,
      });
    // The world lasts as long as the document, and so does what was put into it.
    const { result: known } = await evaluate('typeof axe');
    if (known.value === 'undefined') await evaluate(`${axeCore.source};null`);
    const { result, exceptionDetails } = await evaluate(`axe.run(document, ${JSON.stringify(chosen)})`);
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
