import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './lectern-test.ts';

/** What opens or closes is in between for a moment: faded, or with the page behind it still hidden from axe. */
const SETTLED_MS = 5000;

/** No violation of WCAG 2 A and AA or of axe's best practices, in what can be seen once it has settled. */
export async function expectAccessible(window: Page, screen: string): Promise<void> {
  await window.evaluate(axe.source);
  const violations = () =>
    window.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`),
      );
    });
  // Colours that are fading in have less contrast than they will have.
  await window.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  await expect.poll(violations, { message: screen, timeout: SETTLED_MS }).toEqual([]);
}
