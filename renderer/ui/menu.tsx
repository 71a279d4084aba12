import { Menu } from '@base-ui/react/menu';
import { Ellipsis, type LucideIcon } from 'lucide-react';
import { Fragment, type ReactNode, useRef } from 'react';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The shortcut that does the same. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
  /** A line parts it from what stands above. */
  readonly startsGroup?: boolean;
  /** The action puts the focus somewhere itself. */
  readonly takesFocus?: boolean;
  run(): void;
}

/** What a menu offers; a function is asked when the menu opens. */
export type MenuActions = readonly MenuAction[] | (() => readonly MenuAction[]);

interface ActionMenuProps {
  /** Says what the actions are for: the trigger shows only a sign. */
  readonly label: string;
  readonly icon?: LucideIcon;
  /** `joined` continues a primary button that stands before it. */
  readonly variant?: 'apart' | 'joined';
  readonly actions: MenuActions;
  /** What stands below the actions. */
  readonly foot?: ReactNode;
}

/** The “…” button of an item, or another sign, and the menu that it opens. */
export function ActionMenu(props: ActionMenuProps) {
  const { label, icon: Icon = Ellipsis, variant = 'apart', actions, foot } = props;
  const trigger = useRef<HTMLButtonElement>(null);
  /** Where the focus goes when the menu has closed: true for the button that opened it. */
  const next = useRef<HTMLElement | boolean>(true);
  return (
    <Menu.Root
      modal={false}
      onOpenChange={(open) => {
        if (open) next.current = true;
      }}
    >
      <Menu.Trigger ref={trigger} className={styles.trigger} data-variant={variant} aria-label={label}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={4} align="end">
          <Menu.Popup className={styles.popup} finalFocus={() => next.current}>
            <MenuItems
              actions={actions}
              onRun={({ takesFocus = false }) => {
                // The action may remove the item with its button: the focus goes to the list that held it.
                next.current = takesFocus ? false : (holderOf(trigger.current) ?? true);
              }}
            />
            {foot}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface MenuItemsProps {
  readonly actions: MenuActions;
  /** Called before an action runs. */
  onRun(action: MenuAction): void;
}

/** What stands in a menu, whichever way it was opened. */
export function MenuItems({ actions, onRun }: MenuItemsProps) {
  const present = typeof actions === 'function' ? actions() : actions;
  return present.map((action) => {
    const { id, label, icon: Icon, keys, isDisabled = false, startsGroup = false } = action;
    return (
      <Fragment key={id}>
        {startsGroup && <Menu.Separator className={styles.separator} />}
        <Menu.Item
          className={styles.item}
          disabled={isDisabled}
          onClick={() => {
            onRun(action);
            action.run();
          }}
        >
          <Icon size={15} strokeWidth={1.75} aria-hidden />
          <span className={styles.label}>{label}</span>
          {keys !== undefined && <Kbd keys={keys} />}
        </Menu.Item>
      </Fragment>
    );
  });
}

/** The focusable element around the item, if there is one. */
function holderOf(trigger: HTMLElement | null): HTMLElement | null {
  return trigger?.parentElement?.closest<HTMLElement>('[tabindex="0"]') ?? null;
}
