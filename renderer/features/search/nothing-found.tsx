import { CornerDownRight, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { SearchResult } from '../../search/protocol.ts';
import { describeQuery } from '../../search/query/describe-query.ts';
import { withoutPart } from '../../search/query/edit-query.ts';
import { clauseWords } from './clause-words.ts';
import { type ChoiceList, ListOption } from './list-option.tsx';
import styles from './nothing-found.module.css';
import type { NearChoice } from './palette-view.ts';
import { QueryText } from './query-text.tsx';

interface NothingFoundProps {
  readonly list: ChoiceList;
  readonly result: SearchResult;
  readonly choices: readonly NearChoice[];
  onQuery(query: string): void;
}

/** That nothing was found, what was looked for (each part can be taken out), and what nearly matched. */
export function NothingFound({ list, result, choices, onQuery }: NothingFoundProps) {
  const { t } = useTranslation();
  const { chosenIndex, ...handlers } = list;
  const isOneWord = /^\S+$/.test(result.query.trim());
  return (
    <div className={styles.nothing}>
      <div role="status">
        <p className={styles.title}>{t('search.nothingTitle', { query: result.query.trim() })}</p>
        <p className={styles.text}>{t(isOneWord ? 'search.nothingOneWord' : 'search.nothingText')}</p>
      </div>
      <Understood query={result.query} onQuery={onQuery} />
      {choices.length > 0 && (
        <>
          <p className={styles.heading}>{t('search.near')}</p>
          <div id={list.id} role="listbox" tabIndex={-1} aria-label={t('search.near')}>
            {choices.map(({ index, near }) => (
              <ListOption
                key={near.query}
                index={index}
                list={handlers}
                isChosen={index === chosenIndex}
                layout="line"
              >
                <CornerDownRight size={14} strokeWidth={1.75} aria-hidden />
                <span>
                  {t('search.nearWithout')}{' '}
                  <code className={styles.part}>
                    <QueryText query={near.without} />
                  </code>
                </span>
                <span className={styles.count}>{t('search.articles', { count: near.articleCount })}</span>
              </ListOption>
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** The parts of the query, where there are several; a press takes one out. */
function Understood({ query, onQuery }: { readonly query: string; onQuery(query: string): void }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const clauses = describeQuery(query).filter(({ kind }) => kind !== 'sort');
  if (clauses.length < 2) return null;
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const formats = { day: format.day, language: (code: string) => names.of(code) ?? code };
  return (
    <>
      <p className={styles.heading}>{t('search.understood')}</p>
      <div className={styles.clauses}>
        {clauses.map((clause) => {
          const words = clauseWords(t, clause, formats);
          return (
            <button
              key={clause.range.start}
              type="button"
              className={styles.clause}
              aria-label={t('search.leaveOut', { part: words })}
              onClick={() => onQuery(withoutPart(query, clause.range))}
            >
              {words}
              <X size={12} strokeWidth={2} aria-hidden />
            </button>
          );
        })}
      </div>
    </>
  );
}
