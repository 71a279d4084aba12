import type { HighlightColor, HighlightStyle } from '../../shared/annotation.ts';

export const THEMES = ['system', 'light', 'sepia', 'dark', 'black', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

export const TEXT_FACES = ['literata', 'sourceSerif', 'atkinson', 'inter', 'system'] as const;
export type TextFace = (typeof TEXT_FACES)[number];

/** How articles look. */
export interface Appearance {
  readonly theme: Theme;
  readonly face: TextFace;
  /** CSS pixels. */
  readonly sizePx: number;
  /** Times the size. */
  readonly lineHeight: number;
  /** Characters a line. */
  readonly measureCh: number;
  readonly isJustified: boolean;
  readonly isHyphenated: boolean;
}

export const LIBRARY_ORDERS = ['importedAt', 'lastReadAt', 'publishedAt', 'sortTitle', 'wordCount'] as const;

export interface LibraryOrder {
  readonly by: (typeof LIBRARY_ORDERS)[number];
  readonly isReversed: boolean;
}

/** What the person chose, by key. Values travel through IndexedDB: plain data. */
export interface SettingValues {
  readonly appearance: Appearance;
  readonly language: 'system' | 'en' | 'fr';
  /** Names that the person gave to colours; others have their own. */
  readonly colorNames: Partial<Readonly<Record<HighlightColor, string>>>;
  /** What `h` does. */
  readonly usualHighlight: { readonly color: HighlightColor; readonly style: HighlightStyle };
  /** Shortcuts in place of a command's own ones, by command id; an empty list leaves it without. */
  readonly keyBindings: Readonly<Record<string, readonly string[]>>;
  readonly libraryOrder: LibraryOrder;
  readonly isFocusMode: boolean;
  /** `voices` are `voiceURI`s of the system by primary language; others are the system's choice. */
  readonly speech: { readonly voices: Readonly<Record<string, string>>; readonly rate: number };
  /** Cards a day in the review. */
  readonly reviewCount: number;
}

export const DEFAULT_SETTINGS: SettingValues = {
  appearance: {
    theme: 'system',
    face: 'literata',
    sizePx: 19,
    lineHeight: 1.62,
    measureCh: 66,
    isJustified: false,
    isHyphenated: true,
  },
  language: 'system',
  colorNames: {},
  usualHighlight: { color: 'honey', style: 'fill' },
  keyBindings: {},
  libraryOrder: { by: 'importedAt', isReversed: false },
  isFocusMode: false,
  speech: { voices: {}, rate: 1 },
  reviewCount: 10,
};
