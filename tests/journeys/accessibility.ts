import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe objects to on the page as it stands: rule and first element, one line each. */
export const objectionsTo = async (page: Page): Promise<string[]> => {
  // Once per document. In its own function the script finds no module system and so makes itself known to the window.
  if (!(await page.evaluate(`'axe' in window`)))
    await page.evaluate(`(() => { const module = undefined; ${axe.source} })()`);
  const violations = await page.evaluate<Violation[]>(
    `axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
};
