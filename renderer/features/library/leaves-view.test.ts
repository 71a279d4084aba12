import { expect, test } from 'vitest';
import { type ArticleChange, type ListKind, leavesView } from './leaves-view.ts';

const ARCHIVED: ArticleChange = { kind: 'archived', value: true };
const READ: ArticleChange = { kind: 'state', value: 'read' };

test.each<[ListKind, ArticleChange, boolean]>([
  ['all', ARCHIVED, true],
  ['reading', ARCHIVED, true],
  ['favourites', ARCHIVED, false],
  ['tag', ARCHIVED, false],
  ['archive', { kind: 'archived', value: false }, true],
  ['all', READ, false],
  ['unread', READ, true],
  ['read', READ, false],
  ['favourites', { kind: 'favourite', value: false }, true],
  ['all', { kind: 'favourite', value: false }, false],
  ['tag', { kind: 'bin' }, true],
  ['bin', { kind: 'restore' }, true],
])('in the list %s, %o goes from it: %s', (list, change, leaves) => {
  expect(leavesView(list, change)).toBe(leaves);
});
