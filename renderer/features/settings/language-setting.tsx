import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../i18n/i18n.ts';
import { useSetting } from '../../services/use-setting.ts';
import styles from './settings.module.css';
import { useStoreSetting } from './use-store-setting.ts';

const CHOICES = ['system', ...LANGUAGES] as const;

/** The language of the window, which changes as it is chosen. Each language has its own name for itself. */
export function LanguageSetting() {
  const { t } = useTranslation();
  const [language] = useSetting('language');
  const store = useStoreSetting();
  return (
    <>
      <p className={styles.text}>{t('settings.language.text')}</p>
      <div className={styles.choices} role="radiogroup" aria-label={t('settings.language.title')}>
        {CHOICES.map((choice) => (
          <label key={choice} className={styles.choice} {...(choice === 'system' ? {} : { lang: choice })}>
            <input
              type="radio"
              name="language"
              className={styles.radio}
              checked={choice === language}
              onChange={() => store('language', choice)}
            />
            {t(`settings.language.${choice}`)}
          </label>
        ))}
      </div>
    </>
  );
}
