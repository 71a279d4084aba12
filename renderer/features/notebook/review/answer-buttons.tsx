import { useTranslation } from 'react-i18next';
import type { ReviewRow } from '../../../db/rows.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import styles from './answer-buttons.module.css';
import { ANSWERS, type Answer, intervalAfter } from './schedule.ts';

interface AnswerButtonsProps {
  readonly before: ReviewRow | null;
  onAnswer(answer: Answer): void;
}

/** The answers, each with when the passage would come back. */
export function AnswerButtons({ before, onAnswer }: AnswerButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.foot}>
      <fieldset className={styles.answers}>
        <legend className={styles.question}>{t('review.question')}</legend>
        {ANSWERS.map((answer, i) => {
          const days = intervalAfter(before, answer);
          return (
            <button key={answer} type="button" className={styles.answer} onClick={() => onAnswer(answer)}>
              <span className={styles.word}>
                {t(`review.${answer}`)}
                <Kbd keys={String(i + 1)} />
              </span>
              <span className={styles.when}>
                {days === null ? t('review.notAgain') : t('review.inDays', { count: days })}
              </span>
            </button>
          );
        })}
      </fieldset>
      <p className={styles.keys}>{t('review.keys')}</p>
    </div>
  );
}
