import type { LucideIcon } from 'lucide-react';
import { Link } from 'wouter';
import { useFormat } from '../i18n/use-format.ts';
import styles from './sidebar.module.css';

interface SidebarLinkProps {
  readonly href: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isShown: boolean;
  /** How much is there; nothing is said of none. */
  readonly count?: number;
  readonly keys?: string;
}

/** The way to a place of the window. */
export function SidebarLink({ href, icon: Icon, label, isShown, count = 0, keys }: SidebarLinkProps) {
  const format = useFormat();
  return (
    <Link
      href={href}
      className={styles.section}
      aria-current={isShown ? 'page' : undefined}
      aria-keyshortcuts={keys}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles.label}>{label}</span>
      <span className={styles.count}>{count > 0 && format.number(count)}</span>
    </Link>
  );
}
