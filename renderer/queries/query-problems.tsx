import { useTranslation } from 'react-i18next';
import type { QueryProblem } from '../search/query/query-node.ts';
import { type ProblemFix, problemFixes } from './problem-fixes.ts';
import styles from './query-problems.module.css';

interface QueryProblemsProps {
  readonly id: string;
  readonly query: string;
  readonly problems: readonly QueryProblem[];
  onQuery(query: string): void;
}

/** What of the query cannot be read as it stands, and how to mend it; the rest of the query counts all the same. */
export function QueryProblems({ id, query, problems, onQuery }: QueryProblemsProps) {
  const { t } = useTranslation();
  return (
    <div id={id} role="status">
      {problems.map((problem) => (
        <p key={`${problem.code}-${problem.range.start}`} className={styles.problem}>
          <span>{t(`search.problem.${problem.code}`, { piece: pieceOf(query, problem) })}</span>
          <Fixes fixes={problemFixes(query, problem)} onQuery={onQuery} />
        </p>
      ))}
    </div>
  );
}

function Fixes({ fixes, onQuery }: { readonly fixes: readonly ProblemFix[]; onQuery(query: string): void }) {
  const { t } = useTranslation();
  if (fixes.length === 0) return null;
  return (
    <span className={styles.fixes}>
      {fixes[0]?.label.kind === 'value' && t('search.instead')}
      {fixes.map(({ label, query }) => (
        <button
          key={query}
          type="button"
          className={styles.fix}
          // The focus stays in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onQuery(query)}
        >
          {label.kind === 'value' ? label.value : t(`search.fix.${label.kind}`)}
        </button>
      ))}
    </span>
  );
}

/** Longest piece that a message quotes. */
const LONGEST_PIECE = 40;

function pieceOf(query: string, { range }: QueryProblem): string {
  const piece = query.slice(range.start, range.end);
  return piece.length <= LONGEST_PIECE ? piece : `${piece.slice(0, LONGEST_PIECE)}…`;
}
