import { blockText } from '../../../shared/block-text.ts';
import { placedTokens } from '../analysis/telling-tokens.ts';
import type { StoredArticle } from '../article-cache.ts';
import type { PhraseLeaf, Plan } from '../ranking/plan.ts';
import type { RankedArticle } from '../ranking/rank.ts';
import { phraseMatches } from './text-matcher.ts';

/**
 * Whether an article holds the phrases that it must hold. The index knows no stop words, so it takes "Corée au Nord" for
 * "Corée du Nord"; phrases without stop words need no second look.
 */
export function holdsPhrases(plan: Plan, { hits }: RankedArticle, article: StoredArticle): boolean {
  const phrases = plan.parts.flatMap(({ node }): readonly PhraseLeaf[] => {
    const leaf = node.kind === 'leaf' ? plan.leaves[node.leaf] : undefined;
    return leaf?.kind === 'phrase' && leaf.allWords.length > leaf.words.length ? [leaf] : [];
  });
  if (phrases.length === 0) return true;
  const texts = [article.title, ...hits.map((hit) => textOf(hit, article))];
  return phrases.every((phrase) =>
    texts.some((text) => phraseMatches(placedTokens(text), phrase.allWords).length > 0),
  );
}

function textOf(
  { place, blockIndex, annotationId }: RankedArticle['hits'][number],
  article: StoredArticle,
): string {
  if (place === 'text') {
    const block = blockIndex === null ? undefined : article.blocks[blockIndex];
    return block ? blockText(block) : '';
  }
  const annotations = place === 'note' ? article.notes : article.highlights;
  return annotations.find(({ id }) => id === annotationId)?.text ?? '';
}
