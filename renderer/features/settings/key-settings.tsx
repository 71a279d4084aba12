import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMAND_GROUPS, type CommandId } from '../../commands/command-list.ts';
import { COMMAND_IDS, definitionOf } from '../../commands/key-bindings.ts';
import { useSetting } from '../../services/use-setting.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { KeyRow } from './key-row.tsx';
import styles from './key-settings.module.css';
import settings from './settings.module.css';
import { useStoreSetting } from './use-store-setting.ts';

/** Every command with its keys, which can be given others. */
export function KeySettings() {
  const { t } = useTranslation();
  const [changes] = useSetting('keyBindings');
  const store = useStoreSetting();
  const [filter, setFilter] = useState('');
  const [addingTo, setAddingTo] = useState<CommandId | null>(null);

  const wanted = fold(filter);
  const named = COMMAND_IDS.map((id) => ({ id, name: t(`commands.names.${id}`) }));
  const shown = named.filter(({ name }) => fold(name).includes(wanted));

  const resetAll = (): void => {
    store('keyBindings', {});
    const undo = { label: t('app.undo'), run: () => store('keyBindings', changes) };
    showToast({ text: t('settings.keys.allReset'), action: undo });
  };

  return (
    <>
      <p className={settings.text}>{t('settings.keys.text')}</p>
      <div className={styles.bar}>
        <input
          type="search"
          className={styles.filter}
          aria-label={t('settings.keys.filter')}
          placeholder={t('settings.keys.filter')}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <Button
          variant="outline"
          icon={RotateCcw}
          disabled={Object.keys(changes).length === 0}
          onClick={resetAll}
        >
          {t('settings.keys.resetAll')}
        </Button>
      </div>
      {shown.length === 0 && (
        <p className={settings.text} role="status">
          {t('settings.keys.noMatch', { text: filter.trim() })}
        </p>
      )}
      {COMMAND_GROUPS.map((group) => {
        const rows = shown.filter(({ id }) => definitionOf(id).group === group);
        if (rows.length === 0) return null;
        return (
          <section key={group} className={styles.group} aria-label={t(`commands.groups.${group}`)}>
            <h3 className={styles.heading}>{t(`commands.groups.${group}`)}</h3>
            <ul className={styles.rows}>
              {rows.map(({ id, name }) => (
                <KeyRow
                  key={id}
                  id={id}
                  name={name}
                  isAdding={addingTo === id}
                  onAdding={(isAdding) => setAddingTo(isAdding ? id : null)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** Letters as they are typed without accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
