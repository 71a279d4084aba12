import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useSetting } from '../services/use-setting.ts';
import type { SettingValues } from '../settings/setting-values.ts';
import styles from './sidebar.module.css';

interface SidebarGroupProps {
  /** By which it is remembered whether the group is folded. */
  readonly id: keyof SettingValues['foldedGroups'];
  readonly title: string;
  readonly children: ReactNode;
}

/** Links under a heading that folds them away. */
export function SidebarGroup({ id, title, children }: SidebarGroupProps) {
  const titleId = useId();
  const [folded, setFolded] = useSetting('foldedGroups');
  const isFolded = folded[id] === true;
  return (
    <nav aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.heading}>
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!isFolded}
          onClick={() => void setFolded({ ...folded, [id]: !isFolded })}
        >
          {title}
          <ChevronRight size={12} strokeWidth={2} className={styles.arrow} aria-hidden />
        </button>
      </h2>
      {!isFolded && children}
    </nav>
  );
}
