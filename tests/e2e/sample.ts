import { resolve } from 'node:path';

/** The user's own kind of article: French, pasted from a web page as plain text. */
export const SAMPLE_FILE = resolve(import.meta.dirname, '../fixtures/koursk.txt');

export const SAMPLE_TITLE = 'Aujourd’hui, des nouvelles intéressantes proviennent du front de Koursk';
