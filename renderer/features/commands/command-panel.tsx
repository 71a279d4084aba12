import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../commands/command-list.ts';
import { useSetting } from '../../services/use-setting.ts';
import { rowForKey } from '../../ui/list-keys.ts';
import { CommandList, type CommandSection } from './command-list-view.tsx';
import { CommandPaletteFooter } from './command-palette-footer.tsx';
import styles from './command-panel.module.css';
import { findCommands, recentFirst } from './find-commands.ts';
import { NoCommand } from './no-command.tsx';
import { useNamedCommands } from './use-named-commands.ts';

interface CommandPanelProps {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  onRun(id: CommandId): void;
}

/** The field, and the commands that it finds. */
export function CommandPanel({ inputRef, onRun }: CommandPanelProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [index, setIndex] = useState(0);
  const sections = useSections(typed);
  const commands = sections.flatMap((section) => section.commands);
  const chosenIndex = Math.min(index, commands.length - 1);
  const chosen = commands[chosenIndex];

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    // Home and End move within the words typed.
    const isInText = event.key === 'Home' || event.key === 'End' || event.shiftKey;
    const next = isInText ? null : rowForKey(event.key, chosenIndex, commands.length);
    if (next !== null) setIndex(next);
    else if (event.key === 'Enter' && chosen !== undefined && !event.repeat) onRun(chosen.id);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.head}>
        <ChevronRight size={18} strokeWidth={1.75} aria-hidden />
        <input
          ref={inputRef}
          className={styles.field}
          type="text"
          role="combobox"
          aria-expanded={commands.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : `${listId}-${chosen.id}`}
          aria-label={t('commands.palette.title')}
          placeholder={t('commands.palette.placeholder')}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setIndex(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {commands.length === 0 ? (
        <NoCommand typed={typed} />
      ) : (
        <CommandList
          id={listId}
          sections={sections}
          chosenId={chosen?.id ?? null}
          onChoose={(id) => setIndex(commands.findIndex((command) => command.id === id))}
          onRun={onRun}
        />
      )}
      <CommandPaletteFooter hasChoice={chosen !== undefined} count={commands.length} onRun={onRun} />
    </>
  );
}

/** What is typed finds in all; else those used last stand first. */
function useSections(typed: string): readonly CommandSection[] {
  const { t } = useTranslation();
  const commands = useNamedCommands();
  const [recentIds] = useSetting('recentCommands');
  if (typed.trim() !== '') return [{ label: null, commands: findCommands(commands, typed) }];
  const { recent, others } = recentFirst(commands, recentIds);
  if (recent.length === 0) return [{ label: null, commands: others }];
  return [
    { label: t('commands.palette.recent'), commands: recent },
    { label: t('commands.palette.list'), commands: others },
  ];
}
