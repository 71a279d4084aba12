import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'className'> {
  /** `primary` carries the screen's one accent. */
  readonly variant?: 'primary' | 'outline' | 'quiet';
  readonly icon?: LucideIcon;
}

/** A button with a label and, where it helps, an icon before it. */
export function Button({ variant = 'outline', icon: Icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${styles.button} ${styles[variant]}`} {...rest}>
      {Icon && <Icon size={16} strokeWidth={1.75} aria-hidden />}
      {children}
    </button>
  );
}
