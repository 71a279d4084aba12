import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useSetting } from '../../../services/use-setting.ts';
import styles from './aloud-bar.module.css';
import { useVoices } from './use-voices.ts';
import { chooseVoice, primaryOf, voicesFor } from './voices.ts';

/** Times the voice's own pace. */
const RATES = [0.6, 0.8, 1, 1.2, 1.4, 1.7, 2];

export function RateChoice() {
  const { t } = useTranslation();
  const format = useFormat();
  const [speech, setSpeech] = useSetting('speech');
  return (
    <select
      className={styles.choice}
      aria-label={t('aloud.rate')}
      value={speech.rate}
      onChange={({ target }) => void setSpeech({ ...speech, rate: Number(target.value) })}
    >
      {RATES.map((rate) => (
        <option key={rate} value={rate}>
          {t('aloud.times', { rate: format.number(rate) })}
        </option>
      ))}
    </select>
  );
}

/** The voices of this machine that speak the language; nothing to choose where there is one. */
export function VoiceChoice({ language }: { readonly language: string | null }) {
  const { t } = useTranslation();
  const [speech, setSpeech] = useSetting('speech');
  const voices = useVoices();
  const fitting = voicesFor(voices, language);
  const present = chooseVoice(voices, language, speech.voices);
  if (fitting.length < 2) return null;
  const choose = (uri: string): void => {
    const key = primaryOf(language ?? navigator.language);
    void setSpeech({ ...speech, voices: { ...speech.voices, [key]: uri } });
  };
  return (
    <select
      className={styles.choice}
      aria-label={t('aloud.voice')}
      value={present?.voiceURI}
      onChange={({ target }) => choose(target.value)}
    >
      {fitting.map(({ voiceURI, name }) => (
        <option key={voiceURI} value={voiceURI}>
          {name}
        </option>
      ))}
    </select>
  );
}
