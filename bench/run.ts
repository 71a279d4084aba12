/**
 * `npm run -s bench -- AREA [--only PART] [--json]`: measures an area (all of them without one) and prints a table, or a
 * line of JSON a figure. Without an area the figures are also written to `bench/results.json`. A part whose data or peer
 * is not installed says how to get it and is left out.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractionParts } from './extraction/extraction.ts';
import { type Figure, printTable } from './figure.ts';
import { importParts } from './import/import.ts';
import { MissingData } from './missing-data.ts';
import { readerParts } from './reader/reader.ts';
import { searchParts } from './search/search.ts';

/** Measures one part of an area. */
export type Part = () => Promise<readonly Figure[]>;

const AREAS: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
  import: importParts,
  extraction: extractionParts,
  search: searchParts,
  reader: readerParts,
};

interface Options {
  readonly area: string | null;
  readonly part: string | null;
  readonly isJson: boolean;
}

async function main({ area, part, isJson }: Options): Promise<void> {
  if (area !== null && AREAS[area] === undefined) {
    console.error(`Usage: npm run -s bench -- [${Object.keys(AREAS).join('|')}] [--only PART] [--json]`);
    process.exitCode = 2;
    return;
  }
  const all: Figure[] = [];
  for (const [name, parts] of Object.entries(AREAS)) {
    if (area !== null && area !== name) continue;
    for (const [partName, measure] of Object.entries(parts)) {
      if (part !== null && part !== partName) continue;
      const figures = await measureOrExplain(`${name}/${partName}`, measure);
      all.push(...figures);
      if (isJson) for (const figure of figures) console.log(JSON.stringify(figure));
      else printTable(figures);
    }
  }
  if (area === null) {
    const path = join(import.meta.dirname, 'results.json');
    writeFileSync(path, `${JSON.stringify(all, null, 2)}\n`);
  }
}

async function measureOrExplain(name: string, measure: Part): Promise<readonly Figure[]> {
  console.error(`${name} …`);
  try {
    return await measure();
  } catch (error) {
    if (!(error instanceof MissingData)) throw error;
    console.error(`${name} left out: ${error.message}`);
    return [];
  }
}

function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { only: { type: 'string' }, json: { type: 'boolean' } },
    allowPositionals: true,
  });
  return { area: positionals[0] ?? null, part: values.only ?? null, isJson: values.json === true };
}

await main(optionsOf(process.argv.slice(2)));
