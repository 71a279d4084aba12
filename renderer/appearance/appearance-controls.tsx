import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { useSetting } from '../services/use-setting.ts';
import { type Appearance, DEFAULT_SETTINGS, TEXT_FACES, THEMES } from '../settings/setting-values.ts';
import { IconButton } from '../ui/icon-button.tsx';
import styles from './appearance-controls.module.css';
import { isUsual, STEPS, type SteppedMeasure, stepped } from './steps.ts';

/** All that can be chosen about how articles look; each choice shows at once. */
export function AppearanceControls() {
  const { t } = useTranslation();
  const [appearance, setAppearance] = useSetting('appearance');
  const change = (changes: Partial<Appearance>) => void setAppearance({ ...appearance, ...changes });
  return (
    <div className={styles.controls}>
      <ThemeChoice chosen={appearance.theme} onChoose={(theme) => change({ theme })} />
      <FaceChoice chosen={appearance.face} onChoose={(face) => change({ face })} />
      <Stepper measure="sizePx" />
      <Stepper measure="lineHeight" />
      <Stepper measure="measureCh" />
      <Toggle
        label={t('appearance.justified')}
        isOn={appearance.isJustified}
        onChange={(isJustified) => change({ isJustified })}
      />
      <Toggle
        label={t('appearance.hyphenated')}
        isOn={appearance.isHyphenated}
        onChange={(isHyphenated) => change({ isHyphenated })}
      />
      <button
        type="button"
        className={styles.reset}
        disabled={isUsual(appearance)}
        onClick={() => void setAppearance(DEFAULT_SETTINGS.appearance)}
      >
        {t('appearance.reset')}
      </button>
    </div>
  );
}

interface ChoiceProps<T> {
  readonly chosen: T;
  onChoose(value: T): void;
}

function ThemeChoice({ chosen, onChoose }: ChoiceProps<Appearance['theme']>) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.themes}>
      <legend className={styles.legend}>{t('appearance.theme')}</legend>
      {THEMES.map((theme) => (
        <label key={theme} className={styles.theme}>
          <input
            type="radio"
            name={name}
            value={theme}
            checked={theme === chosen}
            onChange={() => onChoose(theme)}
          />
          <span className={styles.swatch} data-swatch={theme} aria-hidden>
            Aa
          </span>
          {t(`appearance.themes.${theme}`)}
        </label>
      ))}
    </fieldset>
  );
}

function FaceChoice({ chosen, onChoose }: ChoiceProps<Appearance['face']>) {
  const { t } = useTranslation();
  const name = useId();
  return (
    <fieldset className={styles.faces}>
      <legend className={styles.legend}>{t('appearance.face')}</legend>
      {TEXT_FACES.map((face) => (
        <label key={face} className={styles.face} data-face={face}>
          <input
            type="radio"
            name={name}
            value={face}
            checked={face === chosen}
            onChange={() => onChoose(face)}
          />
          {t(`appearance.faces.${face}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** A value between a smaller and a larger one; the text itself shows what it means. */
function Stepper({ measure }: { readonly measure: SteppedMeasure }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [appearance, setAppearance] = useSetting('appearance');
  const value = appearance[measure];
  const { least, most } = STEPS[measure];
  const step = (by: 1 | -1) => void setAppearance(stepped(appearance, measure, by));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a line
    <div className={styles.line} role="group" aria-label={t(`appearance.${measure}`)}>
      <span className={styles.label}>{t(`appearance.${measure}`)}</span>
      <IconButton
        icon={Minus}
        label={t(`appearance.less.${measure}`)}
        aria-disabled={value <= least}
        onClick={() => step(-1)}
      />
      <output className={styles.value}>{format.number(value)}</output>
      <IconButton
        icon={Plus}
        label={t(`appearance.more.${measure}`)}
        aria-disabled={value >= most}
        onClick={() => step(1)}
      />
    </div>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly isOn: boolean;
  onChange(isOn: boolean): void;
}

function Toggle({ label, isOn, onChange }: ToggleProps) {
  return (
    <label className={styles.line}>
      <span className={styles.label}>{label}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        className={styles.switch}
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
      />
    </label>
  );
}
