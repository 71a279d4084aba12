import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleFinder } from './article-finder.ts';
import styles from './match-bar.module.css';

interface FindFieldProps {
  readonly finder: ArticleFinder;
  readonly text: string;
  /** The words stand nowhere in the article. */
  readonly isMissing: boolean;
  onClose(): void;
}

/** The field of words to find in the article. Enter steps through the matches, with Shift backwards. */
export function FindField({ finder, text, isMissing, onClose }: FindFieldProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const enter = (): void => {
      field.current?.focus();
      field.current?.select();
    };
    enter();
    return finder.onOpen(enter);
  }, [finder]);

  const onKeyDown = (event: KeyboardEvent): void => {
    // An input method uses Enter and Escape for itself while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finder.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };

  return (
    <input
      ref={field}
      className={styles.field}
      type="text"
      aria-label={t('find.field')}
      aria-invalid={isMissing}
      placeholder={t('find.field')}
      autoComplete="off"
      spellCheck={false}
      value={text}
      onChange={(event) => finder.type(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
