import type { Part } from '../run.ts';
import { measureKnownItems, measureRelevance } from './relevance.ts';
import { measureSpeed } from './speed/speed.ts';
import { measureTypos } from './typos.ts';
import { measureWindow } from './window/window.ts';

/** What is measured of the search. */
export const searchParts: Readonly<Record<string, Part>> = {
  relevance: measureRelevance,
  'known-items': measureKnownItems,
  'speed-1k': measureSpeed(1_000, 3),
  'speed-10k': measureSpeed(10_000, 3),
  'speed-50k': measureSpeed(50_000, 1),
  typos: measureTypos,
  window: measureWindow(50_000),
};
