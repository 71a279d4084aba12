/** Articles for tests: the sample that ships with the app (its text is given), and a small library in two languages. */
import type { Block } from '../../shared/article.ts';
import { blockText } from '../../shared/block-text.ts';
import { ArticleCache } from './article-cache.ts';
import { type ArticleText, NO_FACTS } from './index/indexed.ts';
import { SearchIndex } from './index/search-index.ts';

export interface TestArticle {
  readonly articleId: string;
  readonly title: string;
  readonly language: string | null;
  readonly blocks: readonly Block[];
}

/** An article whose lines are paragraphs `b1`, `b2`, … */
export function testArticle(
  articleId: string,
  title: string,
  language: string | null,
  lines: readonly string[],
): TestArticle {
  const blocks = lines.map(
    (text, i): Block => ({ id: `b${i + 1}`, kind: 'paragraph', inlines: [{ kind: 'text', text }] }),
  );
  return { articleId, title, language, blocks };
}

/** The sample as the parser reads it: lines are paragraphs, the first is the title too. */
export function sampleArticle(text: string): TestArticle {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && line !== 'Commentaires');
  return testArticle('sample', (lines[0] ?? '').replace(/\.$/, ''), 'fr', lines);
}

/** Title and one paragraph each. */
const FRENCH: readonly (readonly [string, string])[] = [
  [
    'Le fleuve en crue',
    'La Loire a débordé dans la nuit ; les quais de Nantes sont fermés à la circulation.',
  ],
  ['Une récolte précoce', 'Les vignerons ont commencé les vendanges dès le mois d’août, du jamais vu.'],
  [
    'Le retour des loups',
    'Dans les Alpes, des éleveurs ont perdu trente brebis. Le loup avance vers l’ouest.',
  ],
  ['Les chevaux du Merens', 'Ce cheval noir des Pyrénées porte les bergers depuis des siècles.'],
  ['Cœur artificiel', 'Une œuvre d’ingénieurs : le cœur artificiel bat cent mille fois par jour.'],
  ['Un budget serré', 'La commune de 12 000 habitants dépense 3 000 euros par an pour sa bibliothèque.'],
  ['Le port de Brest', 'Des manœuvres navales auront lieu au large de Brest avec des marins de l’OTAN.'],
  ['L’or des rivières', 'On cherche encore de l’or dans les rivières des Cévennes.'],
];

const ENGLISH: readonly (readonly [string, string])[] = [
  ['The river in flood', 'The Loire burst its banks at night; the quays of Nantes are closed to traffic.'],
  ['An early harvest', 'Growers began to pick grapes in August, which nobody had seen before.'],
  ['Wolves return', 'Shepherds in the Alps lost thirty sheep. The wolf is moving west.'],
  ['Mountain stories', 'A story told by shepherds: horses that found their way home through snow.'],
  ['A tight budget', 'The town of 12,000 people spends 3,000 euros a year on its library.'],
  ['The library at night', 'Readers may stay until midnight. Nothing else in town is open so late.'],
  ['A naval exercise', 'NATO’s ships met off Brest for a week of manoeuvres.'],
  ['A quiet week', 'There was no news. Somebody mentioned the library, the river and the horses.'],
];

export const SMALL_LIBRARY: readonly TestArticle[] = [
  ...FRENCH.map(([title, text], i) => testArticle(`fr${i}`, title, 'fr', [text])),
  ...ENGLISH.map(([title, text], i) => testArticle(`en${i}`, title, 'en', [text])),
];

/** What the index takes of a test article. */
export function textOf(article: TestArticle): ArticleText {
  const { articleId, title, language, blocks } = article;
  return { articleId, title, language, blocks: blocks.map(blockText) };
}

/** An index of test articles, live or sealed into a part. */
export function indexOf(articles: readonly TestArticle[]): SearchIndex {
  const index = SearchIndex.of([]);
  for (const article of articles) {
    index.setArticle({ text: textOf(article), facts: NO_FACTS, annotations: [] });
  }
  return index;
}

/** A cache over articles in memory. */
export function cacheOf(articles: readonly TestArticle[]): ArticleCache {
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  return new ArticleCache(async (articleIds) =>
    articleIds.map((articleId) => {
      const article = byId.get(articleId);
      return article
        ? {
            title: article.title,
            sourceName: `${articleId}.txt`,
            blocks: article.blocks,
            notes: [],
            highlights: [],
          }
        : null;
    }),
  );
}
