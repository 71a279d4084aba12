import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { Reader } from '../features/reader/reader.tsx';
import { readTarget } from './addresses.ts';
import styles from './article-page.module.css';

interface ArticlePageProps {
  readonly articleId: string;
  /** Another number: the person has come to the address anew. */
  readonly moves: number;
  onBack(): void;
}

/** An article alone, at the passage that the address names. */
export function ArticlePage({ articleId, moves, onBack }: ArticlePageProps) {
  const query = useSearch();
  // biome-ignore lint/correctness/useExhaustiveDependencies: see ArticlePageProps
  const target = useMemo(() => readTarget(query), [query, moves]);
  return (
    <main className={styles.page}>
      <Reader key={articleId} articleId={articleId} target={target} onBack={onBack} />
    </main>
  );
}
