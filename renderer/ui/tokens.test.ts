import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const CSS_TEXT = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

/** Contrast of text, and of marks against each other (WCAG 2.2, 1.4.3 AA and 1.4.11). */
const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;

const HIGHLIGHTS = ['hl-honey', 'hl-rose', 'hl-sky', 'hl-sage', 'hl-lilac', 'hl-apricot'];

for (const scheme of ['light', 'dark'] as const) {
  test(`in ${scheme}, text can be read on every mark`, () => {
    for (const mark of [...HIGHLIGHTS, 'match']) {
      expect(contrast(color(mark, scheme), color('ink', scheme)), mark).toBeGreaterThan(TEXT_CONTRAST);
    }
    const ink = color('match-current-ink', scheme);
    expect(contrast(color('match-current', scheme), ink)).toBeGreaterThan(TEXT_CONTRAST);
  });

  test(`in ${scheme}, the current match stands out from paper, from other matches and from every highlight`, () => {
    for (const ground of [...HIGHLIGHTS, 'match', 'paper', 'paper-2']) {
      const seen = contrast(color('match-current', scheme), color(ground, scheme));
      expect(seen, ground).toBeGreaterThan(MARK_CONTRAST);
    }
  });
}

/** The value of `--name: light-dark(#light, #dark)`, six digits. */
function color(name: string, scheme: 'light' | 'dark'): string {
  const match = new RegExp(`--${name}: light-dark\\(#(\\w+), #(\\w+)\\)`).exec(CSS_TEXT);
  const digits = match?.[scheme === 'light' ? 1 : 2];
  if (digits === undefined) throw new Error(`No colour is called ${name}`);
  return digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
}

/** WCAG's contrast ratio, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(digits: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
