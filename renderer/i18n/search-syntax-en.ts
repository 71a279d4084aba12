/** The help of the search box, in English. */
export const searchSyntaxEn = {
  title: 'How to ask',
  intro:
    'Accents, capitals and the forms of a word do not matter. French names of fields are understood too.',
  groups: {
    words: 'Words',
    fields: 'Where a word stands',
    filters: 'Filters',
    order: 'Order',
  },
  rows: {
    words: 'Articles with all the words',
    phrase: 'These words, one behind the other',
    exclude: 'Not that word; also before a phrase, a filter or parentheses',
    or: 'One or the other, in capitals',
    group: 'Parentheses hold together what belongs together',
    prefix: 'Words that begin so',
    title: 'In the title',
    titleGroup: 'Several words in the title',
    by: 'By an author',
    site: 'From a website',
    tag: 'With a tag',
    in: 'Words in the text, in notes or in highlights only',
    is: 'unread, reading, read, archived or favourite',
    has: 'With a note, a highlight or an image',
    color: 'Highlighted in honey, rose, sky, sage, lilac or apricot',
    lang: 'In a language',
    before: 'Published before the year, month or day begins',
    after: 'Published when the year, month or day had begun',
    ago: 'In the last days (d), weeks (w), months (m) or years (y)',
    sort: 'relevance, newest, oldest, added, longest or shortest',
  },
};
