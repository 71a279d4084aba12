/** `node bench/import/list-faults.ts FORMAT`: the paragraphs that one format of the book does not give as its HTML does. */
import { compareEditions } from './quality.ts';

const [wanted] = process.argv.slice(2);
for (const { format, comparison } of compareEditions()) {
  if (format !== wanted) continue;
  for (const { fault, text } of comparison.faults) console.log(`${fault}\t${text}`);
}
