/** What the window says of tags, in English. */
export const tagsEn = {
  title: 'Tags',
  field: 'Tags',
  placeholder: 'Add a tag',
  create: 'New tag “{{name}}”',
  removeFrom: 'Remove the tag “{{name}}”',
} as const;
