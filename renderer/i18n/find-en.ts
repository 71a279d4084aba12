/** What the window says of finding in an article, in English. */
export const findEn = {
  label: 'Matches in this article',
  field: 'Find in this article',
  count: '{{current, number}} of {{total, number}}',
  found_one: '{{count, number}} match',
  found_other: '{{count, number}} matches',
  none: 'No match',
  searching: 'Searching…',
  next: 'Next match',
  previous: 'Previous match',
  close: 'Close',
  back: 'Back',
  backTitle: 'Back to where you were before the search',
  wrapped: {
    end: 'Past the end: on from the first match',
    beginning: 'Past the beginning: on from the last match',
  },
  searchAll: 'Search all articles for “{{text}}”',
} as const;
