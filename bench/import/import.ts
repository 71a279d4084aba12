import type { Part } from '../run.ts';
import { measureHostile } from './hostile.ts';
import { measureCost } from './parse-cost.ts';
import { measureQuality } from './quality.ts';
import { measureThroughput } from './throughput.ts';

/** What is measured of the import. */
export const importParts: Readonly<Record<string, Part>> = {
  throughput: measureThroughput,
  cost: measureCost,
  quality: measureQuality,
  hostile: measureHostile,
};
