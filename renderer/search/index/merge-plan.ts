/** Which parts to merge: as in log-structured merge trees, parts of one size become one of the next. */

/** What is asked of a part. */
export interface PartSize {
  readonly sizeBytes: number;
  readonly documentCount: number;
  readonly deadCount: number;
}

/** Parts from `start` on, `end` exclusive. */
export interface PartRange {
  readonly start: number;
  readonly end: number;
}

/** As many parts of a tier, or more, become one; parts of a tier are as many times the size of the tier below. */
const FAN_OUT = 4;
/** Parts up to this size are of the lowest tier. */
const SMALLEST_BYTES = 1 << 16;
/** A part with a greater share of dead documents is written again without them. */
const MAX_DEAD_SHARE = 0.3;

/**
 * The neighbouring parts that are worth merging: of the lowest tier that has enough of them, else one with too many
 * dead. Null when all is well.
 * @param parts oldest first
 */
export function planRange(parts: readonly PartSize[]): PartRange | null {
  const tiers = parts.map((part) => tierOf(part.sizeBytes));
  const highest = Math.max(0, ...tiers);
  for (let tier = 0; tier <= highest; tier += 1) {
    const range = longestRun(tiers, tier);
    const isWorthIt = tier === 0 || doublesItsLargest(parts, range);
    if (range.end - range.start >= FAN_OUT && isWorthIt) return range;
  }
  const start = parts.findIndex((part) => part.deadCount > part.documentCount * MAX_DEAD_SHARE);
  return start < 0 ? null : { start, end: start + 1 };
}

/** Else a large part would be written again and again for a few small ones: so it grows in doublings. */
function doublesItsLargest(parts: readonly PartSize[], { start, end }: PartRange): boolean {
  const sizes = parts.slice(start, end).map((part) => part.sizeBytes);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total >= 2 * Math.max(...sizes);
}

function tierOf(sizeBytes: number): number {
  return Math.max(0, Math.ceil(Math.log(sizeBytes / SMALLEST_BYTES) / Math.log(FAN_OUT)));
}

/** The longest run of parts that are not above a tier. */
function longestRun(tiers: readonly number[], highest: number): PartRange {
  let longest: PartRange = { start: 0, end: 0 };
  let start = 0;
  tiers.forEach((tier, i) => {
    if (tier > highest) start = i + 1;
    else if (i + 1 - start > longest.end - longest.start) longest = { start, end: i + 1 };
  });
  return longest;
}
