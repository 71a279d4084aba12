import { Plus, RotateCcw, X } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { addKeys, removeKeys, resetKeys } from '../../commands/change-keys.ts';
import type { CommandId } from '../../commands/command-list.ts';
import { type BindingChanges, keysOf } from '../../commands/key-bindings.ts';
import { useSetting } from '../../services/use-setting.ts';
import { useShortcutWords } from '../../services/use-shortcut-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { KeyCapture } from './key-capture.tsx';
import styles from './key-settings.module.css';
import { useStoreSetting } from './use-store-setting.ts';

interface KeyRowProps {
  readonly id: CommandId;
  readonly name: string;
  /** The keys to be added are being pressed. */
  readonly isAdding: boolean;
  onAdding(isAdding: boolean): void;
}

/** A command, its keys, and what can be done with them. */
export function KeyRow({ id, name, isAdding, onAdding }: KeyRowProps) {
  const { t } = useTranslation();
  const words = useShortcutWords();
  const [changes] = useSetting('keyBindings');
  const store = useStoreSetting();
  const add = useRef<HTMLButtonElement>(null);
  const put = (next: BindingChanges): void => {
    store('keyBindings', next);
    add.current?.focus();
  };
  const isChanged = changes[id] !== undefined;
  return (
    <li className={styles.row} data-command={id}>
      <span className={styles.name}>
        {name}
        {isChanged && <span className={styles.changed}>{t('settings.keys.changed')}</span>}
      </span>
      <span className={styles.keys}>
        {keysOf(id, changes).map((keys) => (
          <button
            key={keys}
            type="button"
            className={styles.key}
            aria-label={t('settings.keys.remove', { keys: words(keys), name })}
            title={t('settings.keys.remove', { keys: words(keys), name })}
            onClick={() => put(removeKeys(changes, id, keys))}
          >
            <kbd>{words(keys)}</kbd>
            <X size={12} strokeWidth={2} aria-hidden />
          </button>
        ))}
        {isChanged && (
          <IconButton
            icon={RotateCcw}
            label={t('settings.keys.reset', { name })}
            onClick={() => put(resetKeys(changes, id))}
          />
        )}
        <IconButton
          ref={add}
          icon={Plus}
          label={t('settings.keys.add', { name })}
          aria-expanded={isAdding}
          onClick={() => onAdding(!isAdding)}
        />
      </span>
      {isAdding && (
        <KeyCapture
          id={id}
          onKeys={(keys) => {
            onAdding(false);
            put(addKeys(changes, id, keys));
          }}
          onCancel={() => {
            onAdding(false);
            add.current?.focus();
          }}
        />
      )}
    </li>
  );
}
