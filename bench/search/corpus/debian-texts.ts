/** Real text in French and English that Debian packages: manuals, manual pages, and essays. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { MissingData } from '../../missing-data.ts';
import type { CollectionLanguage } from '../collection.ts';
import { htmlBlocks } from './html-text.ts';
import { manBlocks } from './man-text.ts';
import type { RealText, TextBlock } from './real-text.ts';

interface Source {
  readonly debianPackage: string;
  readonly language: CollectionLanguage;
  /** Paths of the files that are read. */
  readonly files: RegExp;
}

const SOURCES: readonly Source[] = [
  { debianPackage: 'debian-handbook', language: 'fr', files: /\/fr-FR\/[^/]+\.html$/ },
  { debianPackage: 'installation-guide-amd64', language: 'fr', files: /\/fr\/[^/]+\.html$/ },
  { debianPackage: 'debian-reference-fr', language: 'fr', files: /\.fr\.html$/ },
  { debianPackage: 'developers-reference-fr', language: 'fr', files: /\/fr\/[^/]+\.html$/ },
  { debianPackage: 'debian-faq-fr', language: 'fr', files: /\/fr\/[^/]+\.html$/ },
  { debianPackage: 'aptitude-doc-fr', language: 'fr', files: /\/fr\/[^/]+\.html$/ },
  { debianPackage: 'manpages-fr', language: 'fr', files: /\/man\/fr\/man\d\/.*\.gz$/ },
  { debianPackage: 'manpages-fr-dev', language: 'fr', files: /\/man\/fr\/man\d\/.*\.gz$/ },
  { debianPackage: 'debian-handbook', language: 'en', files: /\/en-US\/[^/]+\.html$/ },
  { debianPackage: 'installation-guide-amd64', language: 'en', files: /\/en\/[^/]+\.html$/ },
  { debianPackage: 'debian-reference-en', language: 'en', files: /\.en\.html$/ },
  { debianPackage: 'python3.11-doc', language: 'en', files: /\/html\/.*\.html$/ },
  { debianPackage: 'anarchism', language: 'en', files: /\/html\/.*\.html$/ },
  { debianPackage: 'manpages', language: 'en', files: /\/man\/man\d\/.*\.gz$/ },
  { debianPackage: 'manpages-dev', language: 'en', files: /\/man\/man\d\/.*\.gz$/ },
];

/** Lists of words by the packages that hold them. */
const DICTIONARIES = {
  fr: { debianPackage: 'wfrench', path: '/usr/share/dict/french' },
  en: { debianPackage: 'wamerican-large', path: '/usr/share/dict/american-english-large' },
} as const;

/**
 * All pages of the packages, in the packages' order.
 * @throws MissingData when a package is not installed
 */
export function readDebianTexts(): readonly RealText[] {
  demand(SOURCES.map((source) => source.debianPackage));
  return SOURCES.flatMap(readSource);
}

/**
 * The words of a language that a dictionary knows.
 * @throws MissingData when a package is not installed
 */
export function readDictionaries(): Readonly<Record<CollectionLanguage, readonly string[]>> {
  const { fr, en } = DICTIONARIES;
  demand([fr.debianPackage, en.debianPackage]);
  const words = (path: string) => readFileSync(path, 'utf8').trim().split('\n');
  return { fr: words(fr.path), en: words(en.path) };
}

function demand(packages: readonly string[]): void {
  const missing = packages.filter((name) => !existsSync(listPath(name)));
  if (missing.length > 0) {
    throw new MissingData(`the texts are not installed: apt install ${[...new Set(missing)].join(' ')}`);
  }
}

function readSource({ debianPackage, language, files }: Source): readonly RealText[] {
  const paths = readFileSync(listPath(debianPackage), 'utf8').split('\n');
  return paths
    .filter((path) => files.test(path) && existsSync(path))
    .sort()
    .flatMap((path) => {
      const blocks = readBlocks(path);
      const title = blocks[0]?.text;
      return title === undefined ? [] : [{ title, language, blocks }];
    });
}

/** The first block is the title: the name line of a manual page, the first heading of a page. */
function readBlocks(path: string): readonly TextBlock[] {
  if (path.endsWith('.html')) {
    const blocks = htmlBlocks(readFileSync(path, 'utf8'));
    const title = blocks.findIndex((block) => block.kind === 'heading' && block.text !== 'Navigation');
    return title < 0 ? [] : blocks.slice(title);
  }
  // After the heading NAME, which all of them have, comes "name - what it is".
  return manBlocks(gunzipSync(readFileSync(path)).toString('utf8')).slice(1);
}

/** Where dpkg lists the files of a package. */
function listPath(debianPackage: string): string {
  return `/var/lib/dpkg/info/${debianPackage}.list`;
}
