import { Menu } from '@base-ui/react/menu';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './filter-menu.module.css';
import { GROUPINGS, type Grouping } from './notebook-filter.ts';

interface GroupingChoiceProps {
  readonly grouping: Grouping;
  onChoose(grouping: Grouping): void;
}

/** By what the notebook is grouped. */
export function GroupingChoice({ grouping, onChoose }: GroupingChoiceProps) {
  const { t } = useTranslation();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={styles.quiet}
        aria-label={`${t('notebook.groupBy')} – ${t(`notebook.grouping.${grouping}`)}`}
      >
        {t(`notebook.grouping.${grouping}`)}
        <ChevronDown size={13} strokeWidth={2} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={5} align="end">
          <Menu.Popup className={styles.popup}>
            <Menu.RadioGroup value={grouping} onValueChange={onChoose}>
              {GROUPINGS.map((choice) => (
                <Menu.RadioItem key={choice} className={styles.choice} value={choice} closeOnClick>
                  <span className={styles.check}>
                    <Menu.RadioItemIndicator>
                      <Check size={14} strokeWidth={2} aria-hidden />
                    </Menu.RadioItemIndicator>
                  </span>
                  <span className={styles.label}>{t(`notebook.grouping.${choice}`)}</span>
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
