import type { Page } from 'playwright-core';

/** From home to "Your request is up", as somebody asks who wants help with a tablet. */
export async function askForHelpWithTablet(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Ask for help' }).click();
  await choose(page, 'What would you like help with?', 'Computers and phones');
  await choose(page, 'When would it suit you?', 'This week');
  await choose(page, 'Where?', 'At my home');
  await heading(page, 'Is there anything we should know?').waitFor();
  await page.getByLabel('Anything we should know').fill('The tablet asks for a password that I never set.');
  await page.getByRole('button', { name: 'Continue' }).click();
  await heading(page, 'Is this right?').waitFor();
  await page.getByRole('button', { name: 'Ask for this help' }).click();
  await heading(page, 'Your request is up').waitFor();
}

/** Answers one of the question pages and goes on. */
export async function choose(page: Page, question: string, answer: string): Promise<void> {
  await heading(page, question).waitFor();
  await page.getByRole('radio', { name: answer, exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
}

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name, ...(typeof name === 'string' && { exact: true }) });
