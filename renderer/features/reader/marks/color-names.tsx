import { useTranslation } from 'react-i18next';
import { HIGHLIGHT_COLORS, type HighlightColor } from '../../../../shared/annotation.ts';
import { explainError } from '../../../i18n/explain-error.ts';
import { useSetting } from '../../../services/use-setting.ts';
import { showToast } from '../../../ui/toast.tsx';
import styles from './marks.module.css';

/** What each colour means to the person: a field a colour; an empty one gives its own name back. */
export function ColorNames() {
  const { t } = useTranslation();
  const [names, setNames] = useSetting('colorNames');
  const rename = (color: HighlightColor, name: string): void => {
    const { [color]: _, ...others } = names;
    const given = name.trim() === '' ? others : { ...others, [color]: name.trim() };
    setNames(given).catch((error) =>
      showToast({ text: t('reader.failed', { reason: explainError(error) }), tone: 'problem' }),
    );
  };
  return (
    <div className={styles.panel}>
      <p className={styles.hint}>{t('marks.nameColorsHint')}</p>
      {HIGHLIGHT_COLORS.map((color) => (
        <label key={color} className={styles.colorName}>
          <span className={styles.swatch} data-color={color} aria-hidden />
          <span className={styles.announced}>{t(`colors.${color}`)}</span>
          <input
            type="text"
            className={styles.field}
            defaultValue={names[color] ?? ''}
            placeholder={t(`colors.${color}`)}
            maxLength={40}
            spellCheck={false}
            onBlur={(event) => rename(color, event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing)
                rename(color, event.currentTarget.value);
            }}
          />
        </label>
      ))}
    </div>
  );
}
