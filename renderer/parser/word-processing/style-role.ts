import type { HeadingLevel } from '../../../shared/article.ts';

/** What a paragraph is for, as its style tells it. */
export type StyleRole =
  | { readonly kind: 'heading'; readonly level: HeadingLevel }
  | { readonly kind: 'contents'; readonly depth: number }
  | {
      readonly kind:
        | 'body'
        | 'title'
        | 'subtitle'
        | 'author'
        | 'quote'
        | 'code'
        | 'caption'
        | 'verse'
        | 'rule'
        | 'tableHeading';
    };

export const BODY: StyleRole = { kind: 'body' };

/**
 * Names of built-in styles as Word, LibreOffice and Pandoc write them, in English and in the languages that translate
 * them into the file (French, German, Spanish, Italian, Dutch, Portuguese).
 */
const ROLES: readonly (readonly [kind: Exclude<StyleRole['kind'], 'heading' | 'contents'>, name: RegExp])[] =
  [
    ['title', /^(?:(?:document )?title|titre(?: principal| du document)?|titel|título|titolo)$/],
    ['subtitle', /^(?:subtitle|sous-titre|untertitel|subtítulo|sottotitolo|ondertitel)$/],
    ['author', /^(?:author|auteur|autor|autore)$/],
    [
      'quote',
      /^(?:(?:intense )?quote|quotations|block (?:text|quotation)|citation(?:s| intense)?|(?:intensives )?zitat|cita(?: destacada)?|citazione(?: intensa)?|citaat)$/,
    ],
    [
      'code',
      /^(?:html preformatted|préformaté html|preformatted text|texte préformaté|vorformatierter text|(?:source )?code(?: block)?|code source|listing|verbatim)$/,
    ],
    [
      'caption',
      /^(?:(?:image |table ?|figure ?)?caption|légende|beschriftung|leyenda|didascalia|bijschrift|illustration|figure|table|drawing)$/,
    ],
    ['verse', /^(?:verse|vers|poem|poème|poésie|gedicht|strophe)$/],
    [
      'tableHeading',
      /^(?:table (?:heading|header)|titre de tableau|en-tête de tableau|tabellenüberschrift)$/,
    ],
    ['rule', /^(?:horizontal line|ligne horizontale|horizontale linie)$/],
  ];

const HEADING = /^(?:heading|titre|überschrift|título|titolo|encabezado|kop|rubrik|überschrift) ?(\d)$/;
const CONTENTS = /^(?:toc|contents|tm|table des matières|verzeichnis|inhaltsverzeichnis|tdc|sommario) ?(\d)$/;
const CODE_RUN =
  /^(?:html (?:code|keyboard|typewriter|sample|variable)|code html|source text|texte source|quelltext|verbatim char|(?:inline )?code)$/;

/** What a paragraph style of this name is for; null when the name tells nothing. */
export function roleOfStyle(rawName: string): StyleRole | null {
  const name = normalized(rawName);
  const heading = HEADING.exec(name)?.[1];
  if (heading !== undefined) return headingRole(Number(heading));
  const contents = CONTENTS.exec(name)?.[1];
  if (contents !== undefined) return { kind: 'contents', depth: Math.max(0, Number(contents) - 1) };
  const kind = ROLES.find(([, pattern]) => pattern.test(name))?.[0];
  return kind === undefined ? null : { kind };
}

/** A heading of this outline level, 1 for the highest; deeper ones than the sixth are shown like it. */
export function headingRole(level: number): StyleRole {
  return { kind: 'heading', level: Math.min(Math.max(level, 1), 6) as HeadingLevel };
}

/** Whether a character style of this name marks code. */
export function isCodeStyle(name: string): boolean {
  return CODE_RUN.test(normalized(name));
}

function normalized(name: string): string {
  return name
    .trim()
    .replaceAll(/[ _\u00a0]+/g, ' ')
    .toLowerCase();
}
