import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteLink } from '../../shared/annotation.ts';
import { useDatabase } from '../db/database-context.ts';
import { listByTitle, listLastRead } from '../db/title-queries.ts';
import { useServices } from '../services/services.ts';
import { findPlaces } from './find-places.ts';
import type { LinkChoice } from './note-field.ts';
import { linkName } from './note-links.ts';

/** Articles offered at a time. */
const MOST_ARTICLES = 8;

/** An article that can be linked to. */
interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly sourceName: string;
}

/**
 * Answers where a link can lead, for what was typed after `[[`: articles whose title begins so, then those that the search
 * finds; after a `#` the headings and paragraphs of the article before it, or of the article that is open.
 */
export function useLinkChoices(
  openArticleId: string,
): (typed: string, links: readonly NoteLink[]) => Promise<readonly LinkChoice[]> {
  const { library } = useServices();
  const { t } = useTranslation();
  const findArticles = useFindArticles();

  return useCallback(
    async (typed, links) => {
      const [articleName = '', place] = typed.split(/#(.*)/s);
      if (place === undefined) return (await findArticles(typed)).map(asChoice);
      const known = links.find(({ text }) => text === articleName)?.articleId;
      const articleId =
        articleName === '' ? openArticleId : (known ?? (await findArticles(articleName))[0]?.id);
      const content = articleId === undefined ? undefined : await library.getContent(articleId);
      if (content === undefined) return [];
      const words = { heading: t('notes.headingOf'), paragraph: t('notes.paragraphOf') };
      return findPlaces(content.articleId, articleName, content.blocks, place, words);
    },
    [findArticles, library, openArticleId, t],
  );
}

function asChoice({ id, title, sourceName }: Candidate): LinkChoice {
  return { articleId: id, blockId: null, name: linkName(title), label: title, detail: sourceName };
}

function useFindArticles(): (typed: string) => Promise<readonly Candidate[]> {
  const db = useDatabase();
  const { search } = useServices();
  return useCallback(
    async (typed) => {
      if (typed.trim() === '') return listLastRead(db, MOST_ARTICLES);
      // Only words: what was typed is no query.
      const words = typed.replace(/[^\p{L}\p{N}\s]+/gu, ' ').trim();
      const [begun, found] = await Promise.all([
        listByTitle(db, typed, MOST_ARTICLES),
        words === ''
          ? null
          : search.search(words, { limit: MOST_ARTICLES, isVerbatim: true }).catch(() => null),
      ]);
      const byWords = (found?.articles ?? []).map(({ articleId, title, sourceName }) => ({
        ...{ id: articleId, title: title.text, sourceName },
      }));
      const all = new Map([...begun, ...byWords].map((article) => [article.id, article]));
      return [...all.values()].slice(0, MOST_ARTICLES);
    },
    [db, search],
  );
}
