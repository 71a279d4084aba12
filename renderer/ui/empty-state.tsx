import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly icon?: LucideIcon;
  readonly title: string;
  /** `h1` where it is all that the window shows. */
  readonly heading?: 'h1' | 'h2';
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A place with nothing in it yet: says so and what can be done. */
export function EmptyState(props: EmptyStateProps) {
  const { icon: Icon, title, heading: Heading = 'h2', children, actions } = props;
  return (
    <div className={styles.state}>
      {Icon && <Icon className={styles.icon} size={28} strokeWidth={1.25} aria-hidden />}
      <Heading className={styles.title}>{title}</Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
