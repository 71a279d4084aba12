import { afterEach, expect, test } from 'vitest';
import './tokens.css';

/** Contrast of text, and of marks against each other (WCAG 2.2, 1.4.3 AA and 1.4.11). */
const TEXT_CONTRAST = 4.5;
const MARK_CONTRAST = 3;

/** 1.4.6 AAA: for what is read for long. */
const READING_CONTRAST = 7;

const HIGHLIGHTS = ['hl-honey', 'hl-rose', 'hl-sky', 'hl-sage', 'hl-lilac', 'hl-apricot'];

const CODE = ['code-comment', 'code-keyword', 'code-string', 'code-number', 'code-name', 'code-type'];

const TAGS = ['tag-honey', 'tag-rose', 'tag-sky', 'tag-sage', 'tag-lilac', 'tag-apricot'];

afterEach(() => {
  delete document.documentElement.dataset.theme;
});

for (const theme of ['light', 'dark', 'sepia', 'black', 'contrast']) {
  test(`in ${theme}, what is read has the highest contrast, all other text enough`, () => {
    document.documentElement.dataset.theme = theme;
    for (const ground of ['paper', 'spoken', ...HIGHLIGHTS])
      expect(contrast(color('ink'), color(ground)), ground).toBeGreaterThan(READING_CONTRAST);
    for (const ground of ['paper', 'paper-2', 'paper-3'])
      for (const text of ['ink', 'ink-2'])
        expect(contrast(color(text), color(ground)), `${text} on ${ground}`).toBeGreaterThan(TEXT_CONTRAST);
    for (const text of ['ink-3', 'rubric'])
      for (const ground of ['paper', 'paper-2'])
        expect(contrast(color(text), color(ground)), `${text} on ${ground}`).toBeGreaterThan(TEXT_CONTRAST);
    expect(contrast(color('rubric'), color('rubric-ink'))).toBeGreaterThan(TEXT_CONTRAST);
  });

  test(`in ${theme}, text can be read on every mark`, () => {
    document.documentElement.dataset.theme = theme;
    for (const mark of [...HIGHLIGHTS, 'match']) {
      expect(contrast(color(mark), color('ink')), mark).toBeGreaterThan(TEXT_CONTRAST);
    }
    expect(contrast(color('match-current'), color('match-current-ink'))).toBeGreaterThan(TEXT_CONTRAST);
  });

  test(`in ${theme}, code can be read in its colours, marked or not`, () => {
    document.documentElement.dataset.theme = theme;
    for (const kind of CODE)
      for (const ground of ['paper-2', 'match', ...HIGHLIGHTS])
        expect(contrast(color(kind), color(ground)), `${kind} on ${ground}`).toBeGreaterThan(TEXT_CONTRAST);
  });

  test(`in ${theme}, the dots of tags can be seen on every paper`, () => {
    document.documentElement.dataset.theme = theme;
    for (const dot of TAGS)
      for (const ground of ['paper', 'paper-2', 'paper-3'])
        expect(contrast(color(dot), color(ground)), `${dot} on ${ground}`).toBeGreaterThan(MARK_CONTRAST);
  });

  test(`in ${theme}, the current match stands out from paper, from other matches and from every highlight`, () => {
    document.documentElement.dataset.theme = theme;
    for (const ground of [...HIGHLIGHTS, 'match', 'paper', 'paper-2']) {
      expect(contrast(color('match-current'), color(ground)), ground).toBeGreaterThan(MARK_CONTRAST);
    }
  });
}

/** A token's colour as it is painted: red, green and blue, 0 to 255. */
function color(name: string): readonly number[] {
  document.body.style.backgroundColor = `var(--${name})`;
  const painted = getComputedStyle(document.body).backgroundColor;
  document.body.style.backgroundColor = '';
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(painted);
  if (parts === null) throw new Error(`${name} is ${painted}`);
  return parts.slice(1).map(Number);
}

/** WCAG's contrast ratio, 1 to 21. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
