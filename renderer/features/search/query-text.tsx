import { useMemo } from 'react';
import { readQuery } from '../../search/query/parse-query.ts';
import type { QueryPiece } from '../../search/query/query-node.ts';
import { querySegments } from './query-segments.ts';
import styles from './query-text.module.css';

interface QueryPiecesProps {
  readonly query: string;
  readonly pieces: readonly QueryPiece[];
}

/** A query in its colours. */
export function QueryPieces({ query, pieces }: QueryPiecesProps) {
  return querySegments(query, pieces).map(({ start, text, kind }) => (
    <span key={start} className={kind === null ? undefined : styles[kind]}>
      {text}
    </span>
  ));
}

/** As `QueryPieces`, of a query that was not read yet. */
export function QueryText({ query }: { readonly query: string }) {
  const pieces = useMemo(() => readQuery(query).pieces, [query]);
  return <QueryPieces query={query} pieces={pieces} />;
}
