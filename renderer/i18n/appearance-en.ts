/** What the window says of how articles look, in English. */
export const appearanceEn = {
  title: 'Appearance',
  theme: 'Theme',
  themes: {
    system: 'System',
    light: 'Light',
    sepia: 'Sepia',
    dark: 'Dark',
    black: 'Black',
    contrast: 'High contrast',
  },
  face: 'Typeface',
  faces: {
    literata: 'Literata',
    sourceSerif: 'Source Serif',
    atkinson: 'Atkinson Hyperlegible',
    inter: 'Inter',
    system: 'The system’s own',
  },
  sizePx: 'Size',
  lineHeight: 'Line spacing',
  measureCh: 'Line length',
  less: { sizePx: 'Smaller text', lineHeight: 'Closer lines', measureCh: 'Shorter lines' },
  more: { sizePx: 'Larger text', lineHeight: 'Lines further apart', measureCh: 'Longer lines' },
  justified: 'Even right edge',
  hyphenated: 'Hyphens at line ends',
  reset: 'As it came',
} as const;
