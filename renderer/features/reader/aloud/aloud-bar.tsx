import { Pause, Play, SkipBack, SkipForward, X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/icon-button.tsx';
import styles from './aloud-bar.module.css';
import type { ReadingAloud } from './use-read-aloud.ts';
import { RateChoice, VoiceChoice } from './voice-choice.tsx';

/** What goes on while an article is read aloud, and the ways to steer it. */
export function AloudBar({ aloud }: { readonly aloud: ReadingAloud }) {
  const { t } = useTranslation();
  const { reader, language, toggle } = aloud;
  const { status } = useSyncExternalStore(reader.subscribe, reader.getState);
  if (status === 'off') return null;
  const isSpeaking = status === 'speaking';
  return (
    <section className={styles.bar} aria-label={t('aloud.label')}>
      <IconButton icon={SkipBack} label={t('aloud.previous')} onClick={() => reader.skip(-1)} />
      <IconButton
        icon={isSpeaking ? Pause : Play}
        label={isSpeaking ? t('aloud.pause') : t('aloud.resume')}
        onClick={toggle}
      />
      <IconButton icon={SkipForward} label={t('aloud.next')} onClick={() => reader.skip(1)} />
      <RateChoice />
      <VoiceChoice language={language} />
      <span role="status" className={styles.failure}>
        {status === 'failed' && t('aloud.failed')}
      </span>
      <IconButton icon={X} label={t('aloud.stop')} onClick={() => reader.stop()} />
    </section>
  );
}
