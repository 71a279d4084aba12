import { listPackage } from '@electron/asar';

/** All that runs, and nothing else, belongs into the package. */
const EXPECTED: readonly RegExp[] = [
  /^package\.json$/,
  /^resources\/sample-article\.txt$/,
  /^out\/main\/(?:[\w-]+\/)*[\w.-]+\.js$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/(?:[\w-]+\/)*[\w.-]+\.(?:html|js|css|woff2|svg|png)$/,
];

const NEEDED: readonly string[] = [
  'package.json',
  'resources/sample-article.txt',
  'out/main/index.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/renderer/parser/index.html',
];

/** Paths of the files in an archive, with `/`, relative to its root. */
export function packedFiles(archive: string): readonly string[] {
  const entries = listPackage(archive, { isPack: false }).map((entry) =>
    entry.replaceAll('\\', '/').slice(1),
  );
  return entries.filter((entry) => !entries.some((other) => other.startsWith(`${entry}/`))).sort();
}

/** What is packed though it does not run, and what is missing though it does; one sentence each. */
export function checkPackedFiles(files: readonly string[]): readonly string[] {
  const unexpected = files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file)));
  const missing = NEEDED.filter((file) => !files.includes(file));
  return [
    ...unexpected.map((file) => `${file} should not be packed.`),
    ...missing.map((file) => `${file} is missing.`),
  ];
}
