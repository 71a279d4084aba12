import { join, resolve } from 'node:path';

export const FIXTURES = resolve(import.meta.dirname, '../fixtures');

/** The user's own kind of article: French, pasted from a web page as plain text. */
export const SAMPLE_FILE = join(FIXTURES, 'koursk.txt');

export const SAMPLE_TITLE = 'Aujourd’hui, des nouvelles intéressantes proviennent du front de Koursk';

/** An article that has a bit of everything. */
export const MARKDOWN_FILE = join(FIXTURES, 'articles/markdown-full/source.md');

/** An article from right to left. */
export const ARABIC_FILE = join(FIXTURES, 'arabe.txt');
