import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './lectern-test.ts';

/** No violation of WCAG 2 A and AA or of axe's best practices, in what can be seen now. */
export async function expectAccessible(window: Page, screen: string): Promise<void> {
  // Colours that are fading in have less contrast than they will have.
  await window.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  await window.evaluate(axe.source);
  const found = await window.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html}\n${node.failureSummary}`),
    );
  });
  expect(found, screen).toEqual([]);
}
