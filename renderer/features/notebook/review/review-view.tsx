import { ArrowLeft, CalendarCheck, Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useCommandHandlers } from '../../../services/use-command-handlers.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ProgressLine } from '../../../ui/progress-line.tsx';
import { ReviewCard } from './review-card.tsx';
import styles from './review-view.module.css';
import { type Review, type Reviewing, useReview } from './use-review.ts';

interface ReviewViewProps {
  onLeave(): void;
}

/** A few old passages a day, one at a time. */
export function ReviewView({ onLeave }: ReviewViewProps) {
  const { t } = useTranslation();
  const reviewing = useReview();
  const { review, undo } = reviewing;
  const main = useRef<HTMLElement>(null);
  useCommandHandlers({ undo });
  // Keys answer from the first card on, also after a button has gone with its card.
  const shown = review.kind === 'card' ? review.card.entry.id : review.kind;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each card takes the focus
  useEffect(() => main.current?.focus({ preventScroll: true }), [shown]);
  return (
    <main ref={main} className={styles.review} tabIndex={-1} aria-label={t('review.title')}>
      <header className={styles.head}>
        <IconButton icon={ArrowLeft} label={t('review.toNotebook')} onClick={onLeave} />
        <h1 className={styles.title}>{t('review.title')}</h1>
        <HowFar review={review} />
        <IconButton
          icon={Undo2}
          label={t('review.undo')}
          keys="Mod Z"
          disabled={!('done' in review) || review.done === 0}
          onClick={undo}
        />
      </header>
      <Body reviewing={reviewing} onLeave={onLeave} />
    </main>
  );
}

function HowFar({ review }: { readonly review: Review }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (review.kind !== 'card') return <span className={styles.far} />;
  const { done, total } = review;
  const words = t('review.progress', { done: format.number(done + 1), total: format.number(total) });
  return (
    <span className={styles.far}>
      <span className={styles.line}>
        <ProgressLine value={done / total} label={words} tone="accent" />
      </span>
      {words}
    </span>
  );
}

interface BodyProps extends ReviewViewProps {
  readonly reviewing: Reviewing;
}

function Body({ reviewing: { review, answer, more }, onLeave }: BodyProps) {
  const { t } = useTranslation();
  switch (review.kind) {
    case 'loading':
      return <div className={styles.waiting} role="status" aria-label={t('review.loading')} />;
    case 'empty':
      return (
        <EmptyState icon={CalendarCheck} title={t('review.emptyTitle')}>
          <p>{t('review.emptyText')}</p>
        </EmptyState>
      );
    case 'card':
      return (
        <ReviewCard key={review.card.entry.id} card={review.card} before={review.before} onAnswer={answer} />
      );
    default:
      return <Done review={review} onMore={more} onLeave={onLeave} />;
  }
}

interface DoneProps extends ReviewViewProps {
  readonly review: Extract<Review, { kind: 'done' }>;
  onMore(): void;
}

function Done({ review: { done, nextAt, hasMore }, onMore, onLeave }: DoneProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <EmptyState
      icon={CalendarCheck}
      title={t(done > 0 ? 'review.doneTitle' : 'review.restTitle')}
      actions={
        <>
          {hasMore && <Button onClick={onMore}>{t('review.more')}</Button>}
          <Button onClick={onLeave}>{t('review.toNotebook')}</Button>
        </>
      }
    >
      {done > 0 && <p>{t('review.doneText', { count: done })}</p>}
      <p>{nextAt === null ? t('review.noNext') : t('review.next', { day: format.day(nextAt) })}</p>
    </EmptyState>
  );
}
