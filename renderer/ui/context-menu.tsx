import { ContextMenu } from '@base-ui/react/context-menu';
import { type ReactElement, type ReactNode, type RefObject, useRef } from 'react';
import styles from './menu.module.css';
import { type MenuActions, MenuItems } from './menu.tsx';

interface ItemContextMenuProps {
  readonly actions: MenuActions;
  /** What stands below the actions. */
  readonly foot?: ReactNode;
  /** The item: one element, which takes the events that open the menu. */
  readonly children: ReactElement;
  /** What has the focus when the menu has closed, unless an action has moved it; else what had it before. */
  readonly holder?: RefObject<HTMLElement | null>;
}

/** A menu at the pointer, or at the focused item by the menu key or Shift+F10. */
export function ItemContextMenu({ actions, foot, holder, children }: ItemContextMenuProps) {
  const hasMovedFocus = useRef(false);
  return (
    <ContextMenu.Root
      onOpenChange={(open) => {
        if (open) hasMovedFocus.current = false;
      }}
    >
      <ContextMenu.Trigger render={children} />
      <ContextMenu.Portal>
        <ContextMenu.Positioner className={styles.positioner}>
          <ContextMenu.Popup
            className={styles.popup}
            finalFocus={() => !hasMovedFocus.current && !isInDialog() && (holder?.current ?? true)}
          >
            <MenuItems
              actions={actions}
              onRun={({ takesFocus = false }) => {
                hasMovedFocus.current = takesFocus;
              }}
            />
            {foot}
          </ContextMenu.Popup>
        </ContextMenu.Positioner>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** Whoever goes on at once from a menu to a dialog is there before the menu has faded. */
function isInDialog(): boolean {
  return document.activeElement?.closest('[role="dialog"], [role="alertdialog"]') != null;
}
