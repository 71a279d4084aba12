import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conflictOf, type KeyRefusal, refusalOf } from '../../commands/change-keys.ts';
import type { CommandId } from '../../commands/command-list.ts';
import { shortcutOf, strokeOf } from '../../commands/shortcut.ts';
import { useSetting } from '../../services/use-setting.ts';
import { useShortcutWords } from '../../services/use-shortcut-words.ts';
import { Button } from '../../ui/button.tsx';
import { IS_MAC } from '../../ui/is-mac.ts';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './key-settings.module.css';

interface KeyCaptureProps {
  readonly id: CommandId;
  onKeys(keys: string): void;
  onCancel(): void;
}

/** What was pressed and cannot simply be taken. */
type Objection =
  | { readonly kind: 'refused'; readonly keys: string; readonly why: KeyRefusal }
  | { readonly kind: 'taken'; readonly keys: string; readonly by: CommandId };

/** Waits for keys to be pressed, which then do nothing else. Says why they cannot be had, or whose they are. */
export function KeyCapture({ id, onKeys, onCancel }: KeyCaptureProps) {
  const { t } = useTranslation();
  const words = useShortcutWords();
  const [changes] = useSetting('keyBindings');
  const [objection, setObjection] = useState<Objection | null>(null);
  const field = useRef<HTMLButtonElement>(null);
  useEffect(() => field.current?.focus(), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    // Tab still leads on, and to the buttons.
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    if (event.key === 'Escape') {
      onCancel();
      return;
    }
    const keys = event.repeat ? null : shortcutOf(strokeOf(event.nativeEvent, IS_MAC), IS_MAC);
    if (keys === null) return;
    const why = refusalOf(keys);
    const by = conflictOf(id, keys, changes);
    if (why !== null) setObjection({ kind: 'refused', keys, why });
    else if (by !== null) setObjection({ kind: 'taken', keys, by });
    else onKeys(keys);
  };

  return (
    <div className={styles.capture}>
      <button
        ref={field}
        type="button"
        className={styles.field}
        onKeyDown={onKeyDown}
        onBlur={({ relatedTarget, currentTarget }) => {
          const isInside = currentTarget.parentElement?.contains(relatedTarget) === true;
          if (!isInside && document.hasFocus()) onCancel();
        }}
      >
        {objection === null ? t('settings.keys.press') : <Kbd keys={words(objection.keys)} />}
        <span className={styles.hint}>{t('settings.keys.pressHint')}</span>
      </button>
      <div className={styles.objection} role="status">
        {objection?.kind === 'refused' &&
          t(`settings.keys.refused.${objection.why}`, { keys: words(objection.keys) })}
        {objection?.kind === 'taken' && (
          <>
            {t('settings.keys.takenBy', {
              keys: words(objection.keys),
              name: t(`commands.names.${objection.by}`),
            })}
            <Button onClick={() => onKeys(objection.keys)}>{t('settings.keys.take')}</Button>
            <Button variant="quiet" onClick={() => field.current?.focus()}>
              {t('settings.keys.otherKeys')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
