import type { Appearance, TextFace, Theme } from '../settings/setting-values.ts';

/** Scripts that a face lacks come from the next one of its list. */
const OTHER_SCRIPTS = '"Noto Naskh Arabic Variable", "Noto Serif Hebrew", "Noto Serif CJK SC"';

const FACES: Readonly<Record<TextFace, string>> = {
  literata: `"Literata Variable", ${OTHER_SCRIPTS}, georgia, serif`,
  sourceSerif: `"Source Serif 4 Variable", ${OTHER_SCRIPTS}, georgia, serif`,
  atkinson: `"Atkinson Hyperlegible Next Variable", ${OTHER_SCRIPTS}, system-ui, sans-serif`,
  inter: `"Inter Variable", ${OTHER_SCRIPTS}, system-ui, sans-serif`,
  system: 'system-ui, sans-serif',
};

/** Where the theme of the last time stands, to be read before the library is open. */
const THEME_KEY = 'lectern.theme';

/** Shows articles, and the window around them, as the person chose; at once. */
export function applyAppearance(appearance: Appearance, root: HTMLElement): void {
  applyTheme(appearance.theme, root);
  const { face, sizePx, lineHeight, measureCh, isJustified, isHyphenated } = appearance;
  root.style.setProperty('--read', FACES[face]);
  root.style.setProperty('--t-read', `${sizePx}px`);
  root.style.setProperty('--lead', String(lineHeight));
  root.style.setProperty('--measure', `${measureCh}ch`);
  root.style.setProperty('--align', isJustified ? 'justify' : 'start');
  root.style.setProperty('--hyphens', isHyphenated ? 'auto' : 'manual');
}

/** The window begins in the theme that it had: nothing flashes. */
export function applyLastTheme(root: HTMLElement): void {
  const theme = localStorage.getItem(THEME_KEY);
  if (theme !== null) root.dataset.theme = theme;
}

function applyTheme(theme: Theme, root: HTMLElement): void {
  if (theme === 'system') {
    delete root.dataset.theme;
    localStorage.removeItem(THEME_KEY);
  } else {
    root.dataset.theme = theme;
    localStorage.setItem(THEME_KEY, theme);
  }
}
