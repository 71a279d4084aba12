/** One measured figure, as a ratio against a named peer of the same run where there is one. */
export interface Figure {
  readonly area: string;
  readonly part: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string | null;
  readonly peerValue: number | null;
  readonly ratio: number | null;
  /** What the value, or the ratio where there is a peer, is to reach; `≤` when less is better. */
  readonly target: string | null;
  /** Whether the target is reached; null without one. */
  readonly ok: boolean | null;
}

/** A goal for a figure: at least, or at most, so much. */
export interface Target {
  readonly atLeast?: number;
  readonly atMost?: number;
}

interface Measurement {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly peer?: string;
  readonly peerValue?: number;
  readonly target?: Target;
}

/** Makes the figures of one part of an area. */
export function figuresOf(area: string, part: string) {
  return ({ what, value, unit, peer, peerValue, target }: Measurement): Figure => {
    const ratio = peerValue === undefined ? null : value / peerValue;
    const judged = ratio ?? value;
    return {
      ...{ area, part, what, unit },
      value: round(value),
      peer: peer ?? null,
      peerValue: peerValue === undefined ? null : round(peerValue),
      ratio: ratio === null ? null : round(ratio),
      target: target === undefined ? null : targetText(target),
      ok: target === undefined ? null : reaches(judged, target),
    };
  };
}

/** A table for people. */
export function printTable(figures: readonly Figure[]): void {
  for (const { what, value, unit, peer, peerValue, ratio, target, ok } of figures) {
    const against = peer === null ? '' : ` · ${peer} ${peerValue} ${unit} · ${ratio} ×`;
    const judged = target === null ? '' : ` · target ${target} ${ok ? 'reached' : 'MISSED'}`;
    console.log(`${what}: ${value} ${unit}${against}${judged}`);
  }
}

function reaches(value: number, { atLeast, atMost }: Target): boolean {
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
}

function targetText({ atLeast, atMost }: Target): string {
  return atLeast === undefined ? `≤ ${atMost}` : `≥ ${atLeast}`;
}

/** Four significant digits: more than any machine repeats. */
function round(value: number): number {
  return Number(value.toPrecision(4));
}
