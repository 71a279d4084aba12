import { type Figure, figuresOf } from '../figure.ts';
import { MissingData } from '../missing-data.ts';
import { type ParsedFile, parseFiles } from '../parse-files.ts';
import { type Book, type Edition, findBook } from './book.ts';
import { type Comparison, compareParagraphs } from './compare-paragraphs.ts';
import { paragraphsOf, withoutMarks } from './paragraphs.ts';

const figure = figuresOf('import', 'quality');

/** Share of the PDF's paragraphs that must be exact. */
const PDF_TARGET = { atLeast: 0.95 };

/** One format of the book against its HTML chapters. */
export interface EditionResult {
  readonly format: string;
  readonly comparison: Comparison;
}

/** How many paragraphs of a book in HTML come out the same from its other formats. */
export async function measureQuality(): Promise<readonly Figure[]> {
  return compareEditions().flatMap(({ format, comparison }) => {
    const { total, exact, merged, broken, missing } = comparison;
    return Object.entries({ exact, merged, broken, missing }).map(([kind, count]) =>
      figure({
        what: `${format}: ${kind} of ${total} paragraphs`,
        value: count / total,
        unit: 'share',
        ...(format === 'pdf' && kind === 'exact' && { target: PDF_TARGET }),
      }),
    );
  });
}

/**
 * Every edition of the book that is installed, compared.
 * @throws MissingData when none is
 */
export function compareEditions(): readonly EditionResult[] {
  const book = findBook();
  if (book === null) throw new MissingData('the book is not installed: apt install developers-reference-fr');
  const parsed = new Map(parseFiles(filesOf(book)).map((file) => [file.file, file]));
  const wanted = textOf(book.truth, parsed);
  return book.editions.map(({ format, files }) => ({
    format,
    comparison:
      format === 'text'
        ? compareParagraphs(wanted.map(withoutMarks), textOf(files, parsed).map(withoutMarks))
        : compareParagraphs(wanted, textOf(files, parsed)),
  }));
}

function filesOf({ truth, editions }: Book): readonly string[] {
  return [...truth, ...editions.flatMap(({ files }: Edition) => files)];
}

function textOf(files: readonly string[], parsed: ReadonlyMap<string, ParsedFile>): readonly string[] {
  return files.flatMap((file) =>
    (parsed.get(file)?.articles ?? []).flatMap(({ blocks }) => paragraphsOf(blocks)),
  );
}
