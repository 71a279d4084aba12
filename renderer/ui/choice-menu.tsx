import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './choice-menu.module.css';
import menuStyles from './menu.module.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface ChoiceMenuProps<T extends string> {
  /** Says what is chosen. */
  readonly label: string;
  /** What the button shows: the present choice, in a word. */
  readonly text: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly turn: { readonly label: string; readonly isOn: boolean };
  onChoose(value: T): void;
  onTurn(isOn: boolean): void;
}

/** A word that says the present choice, and the menu of others, with one thing to turn on or off below them. */
export function ChoiceMenu<T extends string>(props: ChoiceMenuProps<T>) {
  const { label, text, choices, value, turn, onChoose, onTurn } = props;
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={styles.trigger} aria-label={`${label} : ${text}`} title={label}>
        <span className={styles.text}>{text}</span>
        <ChevronDown size={12} strokeWidth={2} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menuStyles.positioner} sideOffset={4} align="start">
          <Menu.Popup className={menuStyles.popup}>
            <Menu.RadioGroup value={value} onValueChange={onChoose} aria-label={label}>
              {choices.map((choice) => (
                <Menu.RadioItem
                  key={choice.value}
                  className={menuStyles.item}
                  value={choice.value}
                  closeOnClick
                >
                  <Mark>
                    <Menu.RadioItemIndicator>
                      <Check size={14} strokeWidth={2} aria-hidden />
                    </Menu.RadioItemIndicator>
                  </Mark>
                  <span className={menuStyles.label}>{choice.label}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className={menuStyles.separator} />
            <Menu.CheckboxItem
              className={menuStyles.item}
              checked={turn.isOn}
              onCheckedChange={onTurn}
              closeOnClick
            >
              <Mark>
                <Menu.CheckboxItemIndicator>
                  <Check size={14} strokeWidth={2} aria-hidden />
                </Menu.CheckboxItemIndicator>
              </Mark>
              <span className={menuStyles.label}>{turn.label}</span>
            </Menu.CheckboxItem>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Keeps the names below each other, whether there is a mark before them or not. */
function Mark({ children }: { readonly children: ReactNode }) {
  return <span className={styles.mark}>{children}</span>;
}
