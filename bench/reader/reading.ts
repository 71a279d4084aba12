import type { Page } from 'playwright';

const FRAMES = 120;
/** Two lines and a half a frame: as fast as a wheel goes that is turned in haste. */
const STEP_PX = 80;

/** Milliseconds from the double click on an article of the list. */
export interface Opening {
  /** To the frame that shows its title and text. */
  readonly firstPaint: number;
  /** To the first frame in which it takes marks and notes. */
  readonly ready: number;
}

export async function openingTime(window: Page, title: string): Promise<Opening> {
  await window.keyboard.press('ControlOrMeta+1');
  await window.getByRole('article').filter({ hasText: title }).first().waitFor();
  // What the last article has left to do is over.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  return window.evaluate(openArticle, title);
}

/** Milliseconds between frames while the article scrolls. */
export function scrollFrames(window: Page): Promise<readonly number[]> {
  return window.evaluate(scroll, { frames: FRAMES, step: STEP_PX });
}

/** Milliseconds between frames while a text is typed into a note, key by key. */
export async function typingFrames(window: Page, text: string): Promise<readonly number[]> {
  await window.keyboard.press('j');
  await window.keyboard.press('n');
  await window.locator('[data-rich]').waitFor();
  await window.evaluate(recordFrames);
  await window.keyboard.type(text, { delay: 40 });
  const frames = await window.evaluate(() => (globalThis as unknown as { frames: number[] }).frames);
  await window.keyboard.press('Escape');
  return frames;
}

/** Runs in the window. */
async function openArticle(title: string): Promise<Opening> {
  const reader = () => document.querySelector('[data-reader]');
  const isShown = () => {
    const text = reader()?.querySelector('[data-block-id]:not(h1)')?.textContent ?? '';
    return text !== '' && reader()?.querySelector('h1')?.textContent?.includes(title) === true;
  };
  const isReady = () => isShown() && reader()?.hasAttribute('aria-busy') === false;
  // A message that a frame's callback posts is handled after the frame is painted.
  const painted = async (isSo: () => boolean): Promise<number> => {
    while (!isSo()) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
    return performance.now() - start;
  };
  const card = [...document.querySelectorAll('article')].find(({ textContent }) =>
    textContent?.includes(title),
  );
  const start = performance.now();
  card?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  const firstPaint = await painted(isShown);
  return { firstPaint, ready: await painted(isReady) };
}

/** Runs in the window. */
async function scroll({ frames, step }: { frames: number; step: number }): Promise<readonly number[]> {
  const scroller = document.querySelector('[data-reader-text]');
  const times: number[] = [];
  let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  for (let i = 0; i < frames; i += 1) {
    if (scroller !== null) scroller.scrollTop += step;
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    times.push(now - last);
    last = now;
  }
  return times;
}

/** Runs in the window. */
function recordFrames(): void {
  const place = globalThis as unknown as { frames: number[] };
  place.frames = [];
  let last = performance.now();
  const record = (now: number): void => {
    place.frames.push(now - last);
    last = now;
    requestAnimationFrame(record);
  };
  requestAnimationFrame(record);
}
