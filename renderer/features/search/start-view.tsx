import { Bookmark, History, X } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import type { SavedSearchRow } from '../../db/rows.ts';
import type { IndexStatus } from '../../search/protocol.ts';
import { type ChoiceList, ListOption } from './list-option.tsx';
import { QueryText } from './query-text.tsx';
import type { StartChoice } from './start-choices.ts';
import styles from './start-view.module.css';

interface StartViewProps {
  readonly list: ChoiceList;
  readonly choices: readonly StartChoice[];
  readonly status: IndexStatus | null;
  onForget(key: string): void;
  onClearRecent(): void;
}

/** What stands there before anything is typed: searches that were made or kept, or how to begin. */
export function StartView({ list, choices, status, onForget, onClearRecent }: StartViewProps) {
  const { t } = useTranslation();
  const recent = choices.filter((choice) => choice.origin.kind === 'recent');
  const saved = choices.filter((choice) => choice.origin.kind === 'saved');
  return (
    <>
      {recent.length > 0 && (
        <div className={styles.heading}>
          {t('search.recent')}
          <button type="button" className={styles.clear} onClick={onClearRecent}>
            {t('search.clearRecent')}
          </button>
        </div>
      )}
      {choices.length > 0 && (
        <div id={list.id} role="listbox" tabIndex={-1} aria-label={t('search.suggestions')}>
          <SearchGroup label={t('search.recent')} choices={recent} list={list} onForget={onForget} />
          {saved.length > 0 && (
            <div className={styles.heading} role="presentation">
              {t('search.saved')}
            </div>
          )}
          <SearchGroup label={t('search.saved')} choices={saved} list={list} onForget={onForget} />
        </div>
      )}
      <Hints status={status} />
    </>
  );
}

interface SearchGroupProps extends Pick<StartViewProps, 'list' | 'choices' | 'onForget'> {
  readonly label: string;
}

function SearchGroup({ label, choices, list, onForget }: SearchGroupProps) {
  const { chosenIndex, ...handlers } = list;
  if (choices.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
    <div role="group" aria-label={label} className={styles.group}>
      {choices.map((choice) => (
        <ListOption
          key={choice.index}
          index={choice.index}
          list={handlers}
          isChosen={choice.index === chosenIndex}
          layout="line"
        >
          <StartRow choice={choice} onForget={onForget} />
        </ListOption>
      ))}
    </div>
  );
}

function StartRow({ choice, onForget }: { readonly choice: StartChoice; onForget(key: string): void }) {
  const { t } = useTranslation();
  const { query, origin } = choice;
  if (origin.kind === 'saved') {
    return (
      <>
        <Bookmark size={14} strokeWidth={1.75} aria-hidden />
        <SavedLabel search={origin.search} />
      </>
    );
  }
  return (
    <>
      <History size={14} strokeWidth={1.75} aria-hidden />
      <span className={styles.query}>
        <QueryText query={query} />
      </span>
      {/* For the mouse: an option may hold no button, and Shift+Delete does the same. */}
      <span
        className={styles.forget}
        title={t('search.forget')}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          onForget(origin.key);
        }}
      >
        <X size={14} strokeWidth={1.75} />
      </span>
    </>
  );
}

function SavedLabel({ search }: { readonly search: SavedSearchRow }) {
  return (
    <>
      <span className={styles.query}>{search.name ?? <QueryText query={search.query} />}</span>
      {search.name !== null && (
        <small className={styles.quiet}>
          <QueryText query={search.query} />
        </small>
      )}
    </>
  );
}

function Hints({ status }: Pick<StartViewProps, 'status'>) {
  const { t } = useTranslation();
  if (status === null) return null;
  if (status.articleCount === 0 && status.pendingCount === 0) {
    return (
      <div className={styles.hints}>
        <p className={styles.title}>{t('search.emptyTitle')}</p>
        <p>{t('search.emptyLibrary')}</p>
      </div>
    );
  }
  return (
    <div className={styles.hints}>
      <p>{t('search.ready', { count: status.articleCount })}</p>
      <p className={styles.quiet}>
        <Trans i18nKey="search.hint" components={{ query: <code className={styles.example} /> }} />
      </p>
    </div>
  );
}
