import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMAND_GROUPS, type CommandGroup } from '../../commands/command-list.ts';
import { COMMAND_IDS, definitionOf } from '../../commands/key-bindings.ts';
import { useCommandKeys, useShortcutWords } from '../../services/use-shortcut-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './key-help.module.css';

interface KeyHelpProps {
  readonly isOpen: boolean;
  onClose(): void;
  /** The person wants other keys. */
  onChange(): void;
}

/** All keys as they are now, by group, to be read at a glance. */
export function KeyHelp({ isOpen, onClose, onChange }: KeyHelpProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  return (
    <Dialog
      isOpen={isOpen}
      title={t('commands.help.title')}
      closeLabel={t('app.close')}
      size="window"
      initialFocus={scroller}
      onClose={onClose}
    >
      <div ref={scroller} className={styles.scroller} tabIndex={-1}>
        <div className={styles.head}>
          <p>{t('commands.help.intro')}</p>
          <Button variant="outline" onClick={onChange}>
            {t('commands.help.change')}
          </Button>
        </div>
        <div className={styles.groups}>
          <FixedKeys />
          {COMMAND_GROUPS.map((group) => (
            <KeyGroup key={group} group={group} />
          ))}
        </div>
      </div>
    </Dialog>
  );
}

function KeyGroup({ group }: { readonly group: CommandGroup }) {
  const { t } = useTranslation();
  const keysOf = useCommandKeys();
  const rows = COMMAND_IDS.filter((id) => definitionOf(id).group === group)
    .map((id) => ({ name: t(`commands.names.${id}`), keys: keysOf(id) }))
    .filter(({ keys }) => keys.length > 0);
  return rows.length === 0 ? null : <KeyTable title={t(`commands.groups.${group}`)} rows={rows} />;
}

/** Keys that are no commands: the same in every program. */
function FixedKeys() {
  const { t } = useTranslation();
  const words = useShortcutWords();
  const rows = [
    { name: t('commands.help.leave'), keys: ['Escape'] },
    { name: t('commands.help.choose'), keys: ['ArrowUp', 'ArrowDown'] },
    { name: t('commands.help.open'), keys: ['Enter'] },
    { name: t('commands.help.next'), keys: ['Tab', 'Shift+Tab'] },
    { name: t('commands.help.back'), keys: ['Alt+ArrowLeft'] },
    { name: t('commands.help.zoom'), keys: ['Mod++', 'Mod+-', 'Mod+0'] },
  ].map(({ name, keys }) => ({ name, keys: keys.map(words) }));
  return <KeyTable title={t('commands.help.fixed')} rows={rows} />;
}

interface KeyTableProps {
  readonly title: string;
  readonly rows: readonly { readonly name: string; readonly keys: readonly string[] }[];
}

function KeyTable({ title, rows }: KeyTableProps) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.rows}>
        {rows.map(({ name, keys }) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd className={styles.keys}>
              {keys.map((one) => (
                <Kbd key={one} keys={one} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
