import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, figuresOf } from '../figure.ts';
import { MissingData } from '../missing-data.ts';
import { parseFiles } from '../parse-files.ts';
import type { Part } from '../run.ts';

const figure = figuresOf('extraction', 'pages');

/** Where the collection lies beside a checkout, or where `LECTERN_COLLECTIONS` says. */
const FOLDER = join(
  process.env.LECTERN_COLLECTIONS ?? join(import.meta.dirname, '../../../shared/collections'),
  'extraction',
);

/** F1 of the best published extractor on the whole set of which these pages are half (the collection’s README). */
const TRAFILATURA_F1 = 0.924;

interface Truth {
  readonly url: string;
  readonly file: string;
}

/** What is measured of the extraction. */
export const extractionParts: Readonly<Record<string, Part>> = { pages: measureExtraction };

/** Precision, recall and F1 of the main content over saved pages of real sites, by the collection's own scorer. */
async function measureExtraction(): Promise<readonly Figure[]> {
  if (!existsSync(join(FOLDER, 'pages.tar.xz'))) {
    throw new MissingData(
      `no collection in ${FOLDER}; it is made from the evaluation set of github.com/adbar/trafilatura`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-extraction-'));
  try {
    execFileSync('tar', ['-xJf', join(FOLDER, 'pages.tar.xz'), '-C', folder]);
    const base = join(folder, 'trainB');
    const truth = JSON.parse(readFileSync(join(base, 'truth.json'), 'utf8')) as readonly Truth[];
    return figuresOfScores(scores(predict(base, truth), folder), truth.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text that Lectern keeps of each page, by its address; none of a page that it refuses. */
function predict(base: string, truth: readonly Truth[]): Readonly<Record<string, string>> {
  const paths = truth.map(({ file }) => join(base, 'pages', file));
  const parsed = parseFiles(paths);
  return Object.fromEntries(
    truth.map(({ url }, index) => [url, parsed[index]?.articles?.map(({ text }) => text).join('\n') ?? '']),
  );
}

/** What the scorer prints: `P 0.848  R 0.922  accuracy 0.880  F1 0.883  missing 0`. */
function scores(predictions: Readonly<Record<string, string>>, folder: string): ReadonlyMap<string, number> {
  const file = join(folder, 'predictions.json');
  writeFileSync(file, JSON.stringify(predictions));
  const line = execFileSync(
    process.execPath,
    [join(FOLDER, 'score.mjs'), file, join(folder, 'trainB/truth.json')],
    {
      encoding: 'utf8',
    },
  );
  return new Map([...line.matchAll(/(\w+) ([\d.]+)/g)].map(([, name = '', value]) => [name, Number(value)]));
}

function figuresOfScores(found: ReadonlyMap<string, number>, pages: number): readonly Figure[] {
  const score = (name: string) => found.get(name) ?? Number.NaN;
  const peer = { peer: 'trafilatura 2.2, whole set', peerValue: TRAFILATURA_F1 };
  return [
    figure({ what: `F1, ${pages} pages`, value: score('F1'), unit: 'share', ...peer }),
    figure({ what: 'F1 against its goal', value: score('F1'), unit: 'share', target: { atLeast: 0.93 } }),
    figure({ what: 'recall', value: score('R'), unit: 'share', target: { atLeast: 0.94 } }),
    figure({ what: 'precision', value: score('P'), unit: 'share' }),
  ];
}
