import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { Reader } from '../features/reader/reader.tsx';
import { readTarget } from './addresses.ts';
import styles from './article-page.module.css';

interface ArticlePageProps {
  readonly articleId: string;
  onBack(): void;
}

/** An article alone, at the passage that the address names. */
export function ArticlePage({ articleId, onBack }: ArticlePageProps) {
  const query = useSearch();
  const target = useMemo(() => readTarget(query), [query]);
  return (
    <main className={styles.page}>
      <Reader key={articleId} articleId={articleId} target={target} onBack={onBack} />
    </main>
  );
}
