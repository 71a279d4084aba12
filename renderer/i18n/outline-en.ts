/** What the outline of an article says, in English. */
export const outlineEn = {
  leaveFocus: 'Leave focus mode',
  title: 'Outline',
  filter: 'Filter the outline',
  noHeadings: 'This article has no headings. Its paragraphs begin so:',
  none: 'Nothing in the outline has “{{text}}”.',
} as const;
