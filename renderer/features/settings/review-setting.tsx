import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { useSetting } from '../../services/use-setting.ts';
import styles from './settings.module.css';
import { useStoreSetting } from './use-store-setting.ts';

/** Cards a day. */
const COUNTS = [3, 5, 10, 15, 25] as const;

/** How many passages the review shows a day. */
export function ReviewSetting() {
  const { t } = useTranslation();
  const format = useFormat();
  const [count] = useSetting('reviewCount');
  const store = useStoreSetting();
  return (
    <>
      <p className={styles.text}>{t('review.settingText')}</p>
      <div className={styles.choices} role="radiogroup" aria-label={t('review.settingLabel')}>
        {COUNTS.map((choice) => (
          <label key={choice} className={styles.choice}>
            <input
              type="radio"
              name="reviewCount"
              className={styles.radio}
              checked={choice === count}
              onChange={() => store('reviewCount', choice)}
            />
            {format.number(choice)}
          </label>
        ))}
      </div>
    </>
  );
}
