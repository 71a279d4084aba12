import type { Page } from 'playwright';

/** The palette has come to rest when nothing has changed for so long; people type faster, which it must bear as well. */
const REST_MS = 300;
const POLL_MS = 30;

interface PaintRecord {
  /** When the last key was pressed, and when the last change was painted after it; `performance.now()`. */
  pressedAt: number;
  paintedAt: number;
  changedAt: number;
}

/**
 * Types queries into the search box key by key. Answers for each key the milliseconds from the key to the frame in which the
 * last change of the window was painted, or the letter itself where nothing else changed.
 */
export async function keystrokeTimes(window: Page, queries: readonly string[]): Promise<readonly number[]> {
  const field = window.getByRole('combobox', { name: 'Search your articles' });
  const times: number[] = [];
  await window
    .getByRole('button', { name: /^Search/ })
    .first()
    .waitFor();
  await window.evaluate(watchPaints);
  for (const query of queries) {
    await window.keyboard.press('ControlOrMeta+k');
    await field.waitFor();
    await field.fill('');
    await untilRest(window);
    for (const key of query) {
      await window.keyboard.press(key === ' ' ? 'Space' : key);
      await untilRest(window);
      times.push(await window.evaluate(lastDelay));
    }
    await window.keyboard.press('Escape');
    if (await field.isVisible()) await window.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
  }
  return times;
}

async function untilRest(window: Page): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    if (await window.evaluate(hasRested, REST_MS)) return;
  }
}

/** Runs in the window. */
function watchPaints(): void {
  const place = globalThis as unknown as { paints: PaintRecord };
  if (place.paints !== undefined) return;
  const record: PaintRecord = { pressedAt: 0, paintedAt: 0, changedAt: 0 };
  place.paints = record;
  const noteNextPaint = (): void => {
    const { pressedAt } = record;
    requestAnimationFrame(() => {
      // A message that a frame's callback posts is handled after the frame is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (pressedAt === record.pressedAt) record.paintedAt = performance.now();
      };
      port2.postMessage(null);
    });
  };
  addEventListener(
    'keydown',
    (event) => {
      record.pressedAt = event.timeStamp;
      noteNextPaint();
    },
    { capture: true },
  );
  // What screen readers are told comes later by intent, and is not painted.
  const isPainted = ({ target }: MutationRecord): boolean => {
    const element = target instanceof Element ? target : target.parentElement;
    return element?.closest('[aria-live], [role=status], [role=log]') === null;
  };
  new MutationObserver((changes) => {
    if (!changes.some(isPainted)) return;
    record.changedAt = performance.now();
    noteNextPaint();
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** Runs in the window. */
function hasRested(restMs: number): boolean {
  const { pressedAt, changedAt } = (globalThis as unknown as { paints: PaintRecord }).paints;
  return performance.now() - Math.max(pressedAt, changedAt) > restMs;
}

/** Runs in the window. */
function lastDelay(): number {
  const { pressedAt, paintedAt } = (globalThis as unknown as { paints: PaintRecord }).paints;
  return Math.max(0, paintedAt - pressedAt);
}
