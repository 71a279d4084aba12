import { ArrowDown, ArrowUp, Search, Undo2, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useReaderHost } from '../../../services/reader-host.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import type { ArticleFinder } from './article-finder.ts';
import { FindField } from './find-field.tsx';
import styles from './match-bar.module.css';
import { MatchCount, MatchNotice } from './match-count.tsx';

interface MatchBarProps {
  readonly finder: ArticleFinder;
  onClose(): void;
}

/** The matches in the open article: how many, the way through them, and the way back to before the search. */
export function MatchBar({ finder, onClose }: MatchBarProps) {
  const { t } = useTranslation();
  const state = useSyncExternalStore(finder.subscribe, finder.getState);
  const { mode, matches, text } = state;
  if (mode === 'closed') return null;
  const hasMatches = matches !== null && matches.length > 0;
  return (
    <search className={styles.bar} aria-label={t('find.label')}>
      <div className={styles.line}>
        {mode === 'typed' ? (
          <>
            <Search className={styles.icon} size={15} strokeWidth={1.75} aria-hidden />
            <FindField finder={finder} text={text} isMissing={matches?.length === 0} onClose={onClose} />
          </>
        ) : (
          <span className={styles.query} title={text}>
            {text}
          </span>
        )}
        <MatchCount state={state} />
        <span className={styles.buttons}>
          <IconButton
            icon={ArrowUp}
            label={t('find.previous')}
            keys={mode === 'typed' ? '⇧ F3' : '⇧ N'}
            aria-disabled={!hasMatches}
            onClick={() => finder.step(-1)}
          />
          <IconButton
            icon={ArrowDown}
            label={t('find.next')}
            keys={mode === 'typed' ? 'F3' : 'N'}
            aria-disabled={!hasMatches}
            onClick={() => finder.step(1)}
          />
        </span>
        {mode === 'arrived' && <BackButton isByEscape={state.isVisit} />}
        <IconButton
          icon={X}
          label={t('find.close')}
          {...(state.isVisit ? {} : { keys: t('search.escape') })}
          onClick={onClose}
        />
      </div>
      <MatchNotice state={state} />
    </search>
  );
}

/** Says which key leads back: Escape, as long as it does. */
function BackButton({ isByEscape }: { readonly isByEscape: boolean }) {
  const { t } = useTranslation();
  const { goBack } = useReaderHost();
  if (goBack === null) return null;
  return (
    <button type="button" className={styles.back} title={t('find.backTitle')} onClick={goBack}>
      <Undo2 size={14} strokeWidth={1.75} aria-hidden />
      {t('find.back')}
      <Kbd keys={isByEscape ? t('search.escape') : t('reader.returnKeys')} />
    </button>
  );
}
