import type { Page } from 'playwright';

const FRAMES = 120;
/** Two lines and a half a frame: as fast as a wheel goes that is turned in haste. */
const STEP_PX = 80;

/** Milliseconds from the double click on an article of the list to the frame that shows its title. */
export async function openingTime(window: Page, title: string): Promise<number> {
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
async function openArticle(title: string): Promise<number> {
  const isShown = () =>
    document.querySelector('[data-reader-text] h1')?.textContent?.includes(title) === true;
  const card = [...document.querySelectorAll('article')].find(({ textContent }) =>
    textContent?.includes(title),
  );
  const start = performance.now();
  card?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await new Promise<void>((resolve) => {
    const look = (): void => {
      requestAnimationFrame(() => (isShown() ? resolve() : look()));
    };
    look();
  });
  // A message that a frame's callback posts is handled after the frame is painted.
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  return performance.now() - start;
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
