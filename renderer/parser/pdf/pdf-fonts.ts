import type { FontStyle } from './pdf-page.ts';

/** Families of TeX and of typewriters whose names say that all characters are equally wide. */
const MONO =
  /mono|courier|consol|menlo|typewriter|fixed|terminal|code|inconsolata|(?:^|[^a-z])(?:cm|ec|lm|sf|la|tc|t1x|tx|t1-zi4|zi4)[a-z]{0,4}tt|t1xb?tt|tcxtt|luxi ?m/i;
const BOLD =
  /bold|black|heavy|demi|(?:^|[^a-z])(?:cmb|ecb|ecrb|sfb|lmb|cmssbx|lmssbx|ecxb|t1xb)|(?:^|-|\+)(?:LinLibertineTB|LinBiolinumTB)|[a-z](?:T|-)Z?B(?:I|O)?$/i;
const ITALIC = /ital|obliq|slant|(?:^|[^a-z])(?:cmti|cmsl|ecti|ecsl|sfti|sfsl|lmri\d|lmro\d)|[a-z]T[BZ]?I$/i;
/** A font of fewer known widths may be equally wide by chance. */
const TELLING_WIDTHS = 12;

/** What an engine knows of a font. */
export interface FontFacts {
  /** Its PostScript name, with or without the six letters of a subset. */
  readonly name: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Widths of its characters. */
  readonly widths: readonly number[];
}

export const PLAIN_FONT: FontStyle = { isBold: false, isItalic: false, isMono: false };

/** A font's style, by its name and its widths: the flags of PDF fonts are often wrong. */
export function fontStyle({ name, isBold, isItalic, widths }: FontFacts): FontStyle {
  const family = name.replace(/^[A-Z]{6}\+/, '');
  const isEven = widths.length >= TELLING_WIDTHS && new Set(widths).size === 1;
  return {
    isBold: isBold || BOLD.test(family),
    isItalic: isItalic || ITALIC.test(family),
    isMono: isEven || MONO.test(family),
  };
}
