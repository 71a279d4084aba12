import type { HighlightColor, HighlightStyle } from '../../shared/annotation.ts';
import type { LibraryOrder, viewName } from '../db/library-view.ts';

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
  /** Ids of the commands that were last run from the palette, the newest first. */
  readonly recentCommands: readonly string[];
  /** By what the lists of the library are sorted, where the person chose it, by `viewName`. */
  readonly libraryOrders: Partial<Readonly<Record<ReturnType<typeof viewName>, LibraryOrder>>>;
  /** Groups of the sidebar that are folded away. */
  readonly foldedGroups: { readonly searches?: boolean; readonly tags?: boolean };
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
  recentCommands: [],
  libraryOrders: {},
  foldedGroups: {},
  isFocusMode: false,
  speech: { voices: {}, rate: 1 },
  reviewCount: 10,
};
