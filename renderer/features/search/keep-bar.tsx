import { BookmarkCheck } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explainError } from '../../i18n/explain-error.ts';
import { Button } from '../../ui/button.tsx';
import styles from './keep-bar.module.css';
import type { KeepSearch } from './use-keep-search.ts';

interface KeepBarProps {
  readonly keeping: KeepSearch;
  /** The focus goes back to the query. */
  onDone(): void;
}

/** Says that the search is kept, and takes a name for it; stands in the footer's place. */
export function KeepBar({ keeping: { kept, error, rename, undo }, onDone }: KeepBarProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(kept?.search.name ?? '');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  // Who sees the bar go may close the window: the name is stored by then.
  const finish = async () => {
    await rename(name);
    onDone();
  };
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void finish();
  };
  if (kept === null) {
    return (
      <footer className={styles.bar} role="alert">
        <span className={styles.failure}>{t('search.keepFailed', { reason: explainError(error) })}</span>
        <Button variant="quiet" onClick={onDone}>
          {t('search.keepDone')}
        </Button>
      </footer>
    );
  }
  return (
    <footer className={styles.bar}>
      <BookmarkCheck className={styles.icon} size={16} strokeWidth={1.75} aria-hidden />
      <span role="status">{t(kept.isOld ? 'search.keptAlready' : 'search.kept')}</span>
      <input
        ref={input}
        className={styles.name}
        aria-label={t('search.keptName')}
        placeholder={kept.search.query}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => void rename(name)}
        onKeyDown={handleKey}
      />
      {!kept.isOld && (
        <Button
          variant="quiet"
          onClick={() => {
            undo();
            onDone();
          }}
        >
          {t('search.keepUndo')}
        </Button>
      )}
      <Button onClick={() => void finish()}>{t('search.keepDone')}</Button>
    </footer>
  );
}
