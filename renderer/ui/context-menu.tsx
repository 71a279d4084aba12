import { ContextMenu } from '@base-ui/react/context-menu';
import { type ReactElement, type ReactNode, useRef } from 'react';
import styles from './menu.module.css';
import { type MenuAction, MenuItems } from './menu.tsx';

interface ItemContextMenuProps {
  readonly actions: readonly MenuAction[];
  /** What stands below the actions. */
  readonly foot?: ReactNode;
  /** The item: one element, which takes the events that open the menu. */
  readonly children: ReactElement;
}

/** A menu at the pointer, or at the focused item by the menu key or Shift+F10. */
export function ItemContextMenu({ actions, foot, children }: ItemContextMenuProps) {
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
          <ContextMenu.Popup className={styles.popup} finalFocus={() => !hasMovedFocus.current}>
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
