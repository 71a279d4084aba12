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
  /** Says what the actions are for: the trigger shows only a sign. */
  readonly label: string;
  readonly icon?: LucideIcon;
  /** `joined` continues a primary button that stands before it. */
  readonly variant?: 'apart' | 'joined';
  readonly actions: readonly MenuAction[];
}

/** The “…” button of an item, or another sign, and the menu that it opens. */
export function ActionMenu({ label, icon: Icon = Ellipsis, variant = 'apart', actions }: ActionMenuProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const holder = useRef<HTMLElement | null>(null);
  return (
    <Menu.Root
      modal={false}
      onOpenChange={(open) => {
        if (open) holder.current = null;
      }}
    >
      <Menu.Trigger ref={trigger} className={styles.trigger} data-variant={variant} aria-label={label}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={4} align="end">
          {/* The action may have removed the item with its button: the focus goes to the list that held it. */}
          <Menu.Popup className={styles.popup} finalFocus={() => holder.current ?? true}>
            {actions.map(({ id, label: text, icon: ItemIcon, run }) => (
              <Menu.Item
                key={id}
                className={styles.item}
                onClick={() => {
                  holder.current = holderOf(trigger.current);
                  run();
                }}
              >
                <ItemIcon size={15} strokeWidth={1.75} aria-hidden />
                {text}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The focusable element around the item, if there is one. */
function holderOf(trigger: HTMLElement | null): HTMLElement | null {
  return trigger?.parentElement?.closest<HTMLElement>('[tabindex="0"]') ?? null;
}
