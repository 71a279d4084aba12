/** What the reader says of highlights and the list of annotations, in English. */
export const marksEn = {
  list_zero: 'Annotations',
  list_one: '{{count, number}} annotation',
  list_other: '{{count, number}} annotations',
  noneTitle: 'Nothing is highlighted or noted yet',
  noneText: 'Select words and choose a colour, or press H to highlight the paragraph at the cursor.',
  filled: 'Highlight: {{color}}',
  underlined: 'Underlined: {{color}}',
  note: 'Note',
  noteOnHighlight: 'Note on a highlight',
  noteOnArticle: 'Note on the article',
  states: {
    moved: 'moved with its text',
    uncertain: 'place to be checked',
    orphan: 'no longer in the text',
  },
  tag: 'Tags of the annotation',
  remove: 'Remove the annotation',
  nameColors: 'Names of the colours',
  nameColorsHint: 'What each colour means to you. An empty field gives the colour its own name back.',
} as const;
