import { Menu } from '@base-ui/react/menu';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import styles from './menu.module.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  run(): void;
}

interface ActionMenuProps {
  /** Says what the actions are for: the trigger shows only “…”. */
  readonly label: string;
  readonly actions: readonly MenuAction[];
}

/** The “…” button of an item and the menu that it opens. */
export function ActionMenu({ label, actions }: ActionMenuProps) {
  const hasRun = useRef(false);
  return (
    <Menu.Root
      modal={false}
      onOpenChange={(open) => {
        if (open) hasRun.current = false;
      }}
    >
      <Menu.Trigger className={styles.trigger} aria-label={label}>
        <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={4} align="end">
          {/* An action decides where the focus goes; without one it returns to the button. */}
          <Menu.Popup className={styles.popup} finalFocus={() => !hasRun.current}>
            {actions.map(({ id, label: text, icon: Icon, run }) => (
              <Menu.Item
                key={id}
                className={styles.item}
                onClick={() => {
                  hasRun.current = true;
                  run();
                }}
              >
                <Icon size={15} strokeWidth={1.75} aria-hidden />
                {text}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
