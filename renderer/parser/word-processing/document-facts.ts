import { shorten } from '../excerpt.ts';
import { cleanByline } from '../html/html-metadata.ts';
import { declaredLanguage } from '../language.ts';
import { oneLine } from '../one-line.ts';

/** What a document's properties say, as written. */
export interface DocumentFacts {
  readonly title: string | null | undefined;
  readonly author: string | null | undefined;
  readonly language?: string | null | undefined;
  /** ISO 8601. */
  readonly created: string | null | undefined;
  readonly description: string | null | undefined;
}

/** Titles that programs give by themselves. */
const NO_TITLE =
  /^(?:(?:microsoft word\s*[-–]\s*.*|(?:nouveau )?document ?\d*|sans (?:titre|nom) ?\d*|untitled ?\d*|dokument ?\d*|.*\.(?:docx?|odt|rtf|html?))|[^\p{L}]*)$/iu;

/** Authors that programs give by themselves. */
const NO_AUTHOR =
  /^(?:user|utilisateur|windows user|utilisateur windows|microsoft office user|admin|administrator|administrateur|owner|propriétaire|unknown|inconnu|unknown author|author|auteur|auteur inconnu|root|libreoffice|python-docx|openoffice)$/iu;

/** A document's properties without those that its program made up. */
export function documentMetadata(facts: DocumentFacts) {
  const title = oneLine(facts.title);
  const author = cleanByline(facts.author);
  const description = oneLine(facts.description);
  return {
    title: title === null || NO_TITLE.test(title) ? null : title,
    byline: author === null || NO_AUTHOR.test(author) ? null : author,
    language: declaredLanguage(facts.language),
    publishedAt: writtenDate(facts.created),
    excerpt: description === null ? null : shorten(description),
  };
}

/** A date that a clock has shown: programs write 1601, 1970 or 2000 where they know none. */
function writtenDate(raw: string | null | undefined): string | null {
  const date = /^(\d{4})-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?/.exec(
    raw?.trim() ?? '',
  );
  return date !== null && Number(date[1]) > 1980 ? date[0] : null;
}
