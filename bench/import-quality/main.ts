/**
 * `node bench/import-quality/main.ts [--json] [--faults FORMAT]`: how many paragraphs of a book in HTML come out the
 * same from its other formats. Prints a table, or with `--json` a line a format; `--faults` lists the paragraphs of one
 * format that did not.
 */
import { type Comparison, compareParagraphs } from './compare.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type ParsedFile, parseFiles } from './parse-files.ts';
import { findBook } from './sources.ts';

/** Share of the PDF's paragraphs that must be exact. */
const PDF_TARGET = 0.95;

interface Row {
  readonly format: string;
  /** Null when no reader knows the format yet. */
  readonly comparison: Comparison | null;
  readonly ms: number;
}

function main(options: readonly string[]): void {
  const book = findBook();
  if (book === null) {
    console.error('The book is not installed: apt install developers-reference-fr');
    process.exitCode = 2;
    return;
  }
  const files = [...book.truth, ...book.editions.flatMap((edition) => edition.files)];
  const parsed = new Map(parseFiles(files).map((file) => [file.file, file]));
  const wanted = textOf(book.truth, parsed);
  const rows = book.editions.map((edition): Row => {
    const isRead = edition.files.every((file) => parsed.get(file)?.articles != null);
    const comparison = isRead ? compareParagraphs(wanted, textOf(edition.files, parsed)) : null;
    const ms = edition.files.reduce((sum, file) => sum + (parsed.get(file)?.ms ?? 0), 0);
    return { format: edition.format, comparison, ms };
  });
  const faultsOf = options[options.indexOf('--faults') + 1];
  if (options.includes('--json')) printJson(rows);
  else if (options.includes('--faults')) printFaults(rows.find(({ format }) => format === faultsOf));
  else printTable(rows);
}

function textOf(files: readonly string[], parsed: ReadonlyMap<string, ParsedFile>): readonly string[] {
  return files.flatMap((file) =>
    (parsed.get(file)?.articles ?? []).flatMap(({ blocks }) => paragraphsOf(blocks)),
  );
}

function printTable(rows: readonly Row[]): void {
  console.log(
    `${'format'.padEnd(14)} ${['exact', 'merged', 'broken', 'missing', 'of', 'ms'].map((head) => head.padStart(8)).join('')}`,
  );
  for (const { format, comparison, ms } of rows) {
    console.log(
      `${format.padEnd(14)} ${comparison === null ? ' not readable yet' : columns(comparison, ms).join('')}`,
    );
  }
}

function columns({ total, exact, merged, broken, missing }: Comparison, ms: number): readonly string[] {
  const shares = [exact, merged, broken, missing].map((count) => `${((100 * count) / total).toFixed(1)} %`);
  return [...shares, String(total), String(Math.round(ms))].map((text) => text.padStart(8));
}

function printJson(rows: readonly Row[]): void {
  for (const { format, comparison, ms } of rows) {
    if (comparison === null) {
      console.log(
        JSON.stringify({ area: 'import', part: 'quality', what: `${format}, not readable yet`, ok: false }),
      );
      continue;
    }
    const { faults, total, ...counts } = comparison;
    for (const [name, count] of Object.entries(counts)) {
      const target = format === 'pdf' && name === 'exact' ? PDF_TARGET : null;
      const value = count / total;
      console.log(
        JSON.stringify({
          area: 'import',
          part: 'quality',
          what: `${format}, paragraphs ${name}`,
          value,
          unit: 'share',
          target,
          ok: target === null || value >= target,
          ms,
        }),
      );
    }
  }
}

function printFaults(row: Row | undefined): void {
  for (const { fault, text } of row?.comparison?.faults ?? []) console.log(`${fault}\t${text}`);
}

main(process.argv.slice(2));
