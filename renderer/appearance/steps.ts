import { type Appearance, DEFAULT_SETTINGS } from '../settings/setting-values.ts';

/** A measure of the text that is changed step by step. */
export type SteppedMeasure = 'sizePx' | 'lineHeight' | 'measureCh';

interface Steps {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

export const STEPS: Readonly<Record<SteppedMeasure, Steps>> = {
  sizePx: { least: 13, most: 36, step: 1 },
  lineHeight: { least: 1.2, most: 2.2, step: 0.1 },
  measureCh: { least: 40, most: 100, step: 2 },
};

/** The next value up or down, within what can still be read; the same one at an end. */
export function stepped(appearance: Appearance, measure: SteppedMeasure, by: 1 | -1): Appearance {
  const { least, most, step } = STEPS[measure];
  // Onto the grid of steps: the value that it came with may stand between two.
  const place = Number((appearance[measure] / step).toFixed(4));
  const next = (by > 0 ? Math.floor(place) + 1 : Math.ceil(place) - 1) * step;
  const value = Math.min(most, Math.max(least, next));
  return { ...appearance, [measure]: Number(value.toFixed(2)) };
}

/** Whether nothing differs from how Lectern came. */
export function isUsual(appearance: Appearance): boolean {
  return JSON.stringify(appearance) === JSON.stringify({ ...appearance, ...DEFAULT_SETTINGS.appearance });
}
