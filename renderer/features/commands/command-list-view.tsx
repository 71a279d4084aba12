import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../commands/command-list.ts';
import { definitionOf } from '../../commands/key-bindings.ts';
import { useCommandKeys } from '../../services/use-shortcut-words.ts';
import { Kbd } from '../../ui/kbd.tsx';
import styles from './command-list-view.module.css';
import type { NamedCommand } from './find-commands.ts';

export interface CommandSection {
  /** Null where the section stands alone. */
  readonly label: string | null;
  readonly commands: readonly NamedCommand[];
}

interface CommandListProps {
  readonly id: string;
  readonly sections: readonly CommandSection[];
  readonly chosenId: CommandId | null;
  onChoose(id: CommandId): void;
  onRun(id: CommandId): void;
}

/** The commands found; arrow keys choose while the focus stays in the field. */
export function CommandList({ id, sections, chosenId, onChoose, onRun }: CommandListProps) {
  const { t } = useTranslation();
  return (
    <div id={id} role="listbox" tabIndex={-1} aria-label={t('commands.palette.list')} className={styles.list}>
      {sections.map(({ label, commands }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
        <div key={label ?? ''} role="group" aria-label={label ?? t('commands.palette.list')}>
          {label !== null && (
            <div className={styles.heading} role="presentation">
              {label}
            </div>
          )}
          {commands.map((command) => (
            <CommandOption
              key={command.id}
              elementId={`${id}-${command.id}`}
              command={command}
              isChosen={command.id === chosenId}
              onChoose={onChoose}
              onRun={onRun}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface CommandOptionProps extends Pick<CommandListProps, 'onChoose' | 'onRun'> {
  readonly elementId: string;
  readonly command: NamedCommand;
  readonly isChosen: boolean;
}

function CommandOption({ elementId, command, isChosen, onChoose, onRun }: CommandOptionProps) {
  const { t } = useTranslation();
  const keysOf = useCommandKeys();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field, which holds the focus
    <div
      ref={element}
      id={elementId}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={styles.option}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={isChosen ? undefined : () => onChoose(command.id)}
      onClick={() => onRun(command.id)}
    >
      <span className={styles.name}>{command.name}</span>
      <span className={styles.group}>{t(`commands.groups.${definitionOf(command.id).group}`)}</span>
      <span className={styles.keys}>
        {keysOf(command.id).map((keys) => (
          <Kbd key={keys} keys={keys} />
        ))}
      </span>
    </div>
  );
}
