/**
 * `npm run -s bench -- AREA --json | node bench/markdown.ts`: the figures as tables in Markdown, one a part, for the pages
 * under `docs/` that tell them.
 */
import { text } from 'node:stream/consumers';
import type { Figure } from './figure.ts';

const figures: readonly Figure[] = (await text(process.stdin))
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line));
const parts = Map.groupBy(figures, ({ area, part }) => `${area}, ${part}`);
for (const [part, rows] of parts) {
  console.log(`### ${part}\n\n| | Lectern | peer | ratio | target |\n|---|---:|---:|---:|---:|`);
  for (const row of rows) console.log(`| ${cells(row).join(' | ')} |`);
  console.log();
}

function cells({ what, value, unit, peer, peerValue, ratio, target, ok }: Figure): readonly string[] {
  return [
    what,
    `${value} ${unit}`.trim(),
    peer === null ? '' : `${peer} ${peerValue}`,
    ratio === null ? '' : String(ratio),
    target === null ? '' : `${target} ${ok === true ? '✓' : '✗'}`,
  ];
}
