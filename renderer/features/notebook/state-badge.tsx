import { CircleAlert, CircleHelp, MoveRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AnchorState } from '../../../shared/annotation.ts';
import styles from './state-badge.module.css';

const ICONS = { moved: MoveRight, uncertain: CircleHelp, orphan: CircleAlert };

/** Says when a passage is not where it was; nothing while it is. */
export function StateBadge({ state }: { readonly state: AnchorState }) {
  const { t } = useTranslation();
  if (state === 'exact') return null;
  const Icon = ICONS[state];
  return (
    <span className={styles.badge} data-state={state} title={t(`notebook.stateHelp.${state}`)}>
      <Icon size={13} strokeWidth={1.75} aria-hidden />
      {t(`notebook.states.${state}`)}
    </span>
  );
}
