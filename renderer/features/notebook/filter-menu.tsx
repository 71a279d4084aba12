import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './filter-menu.module.css';

export interface FilterChoice {
  readonly id: string;
  readonly label: ReactNode;
  /** How much there is of it. */
  readonly count?: string;
  readonly isOn: boolean;
  /** One of several of which only one holds closes the menu. */
  readonly closes?: boolean;
  toggle(): void;
}

interface FilterMenuProps {
  readonly label: string;
  /** What is said on the chip while the filter is on. */
  readonly shown: string | null;
  readonly choices: readonly FilterChoice[];
  /** Said in place of choices where there are none. */
  readonly empty?: string;
  /** Below the choices. */
  readonly children?: ReactNode;
}

/** A chip that opens a list of choices; it looks pressed while any of them is on. */
export function FilterMenu({ label, shown, choices, empty, children }: FilterMenuProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={styles.chip} data-on={shown !== null}>
        {shown ?? label}
        <ChevronDown size={13} strokeWidth={2} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={5} align="start">
          <Menu.Popup className={styles.popup}>
            {choices.length === 0 && empty !== undefined && <p className={styles.empty}>{empty}</p>}
            <div className={styles.choices}>
              {choices.map((choice) => (
                <Menu.CheckboxItem
                  key={choice.id}
                  className={styles.choice}
                  checked={choice.isOn}
                  closeOnClick={choice.closes ?? false}
                  onCheckedChange={choice.toggle}
                >
                  <span className={styles.check}>
                    <Menu.CheckboxItemIndicator>
                      <Check size={14} strokeWidth={2} aria-hidden />
                    </Menu.CheckboxItemIndicator>
                  </span>
                  <span className={styles.label}>{choice.label}</span>
                  {choice.count !== undefined && <span className={styles.count}>{choice.count}</span>}
                </Menu.CheckboxItem>
              ))}
            </div>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
