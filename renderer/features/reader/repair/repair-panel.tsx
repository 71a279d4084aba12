import { ChevronLeft, ChevronRight, Trash2, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockTexts } from '../../../anchoring/match-quote.ts';
import { explainError } from '../../../i18n/explain-error.ts';
import { notePlainText } from '../../../notes/note-plain-text.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { quoteOf, type ReaderAnnotation } from '../marks/reader-annotations.ts';
import styles from './repair.module.css';
import { type RepairPlace, useCandidates } from './use-candidates.ts';
import type { Repair } from './use-repair.ts';

interface RepairProps {
  readonly repair: Repair;
  readonly texts: BlockTexts;
}

/** Asks about annotations whose passage was not found for sure, one after the other, once the person looks. */
export function RepairAnnotations({ repair, texts }: RepairProps) {
  const { current } = repair;
  return current === null ? null : <RepairPanel {...{ repair, texts, current }} />;
}

function RepairPanel({ repair, texts, current }: RepairProps & { readonly current: ReaderAnnotation }) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  const { waiting, hasSelection } = repair;
  const number = waiting.findIndex(({ id }) => id === current.id) + 1;
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    repair.close();
  };
  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label={t('repair.title')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <h2>{t('repair.one', { number, count: waiting.length })}</h2>
        <IconButton
          icon={ChevronLeft}
          label={t('repair.previous')}
          disabled={waiting.length < 2}
          onClick={() => repair.step(-1)}
        />
        <IconButton
          icon={ChevronRight}
          label={t('repair.next')}
          disabled={waiting.length < 2}
          onClick={() => repair.step(1)}
        />
        <IconButton icon={X} label={t('app.close')} onClick={repair.close} />
      </header>
      <div className={styles.body}>
        <blockquote
          className={styles.quote}
          data-color={current.kind === 'highlight' ? current.row.color : 'none'}
        >
          {quoteOf(current)}
        </blockquote>
        {current.kind === 'note' && <p className={styles.note}>{notePlainText(current.row.text)}</p>}
        <Places key={current.id} {...{ repair, texts, current }} />
      </div>
      <footer className={styles.foot}>
        <Button disabled={!hasSelection} title={t('repair.selectHint')} onClick={repair.acceptSelection}>
          {t('repair.useSelection')}
        </Button>
        <Button variant="quiet" onClick={repair.settle}>
          {t('repair.settle')}
        </Button>
        <IconButton icon={Trash2} label={t('repair.remove')} onClick={repair.remove} />
      </footer>
    </section>
  );
}

function Places({ repair, texts, current }: RepairProps & { readonly current: ReaderAnnotation }) {
  const { t } = useTranslation();
  const candidates = useCandidates(current, texts);
  const { show } = repair;
  const first = candidates.kind === 'listed' ? candidates.places[0] : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the likeliest place shows once, when it is known
  useEffect(() => {
    if (first !== undefined) show(first.ranges);
  }, [first]);
  if (candidates.kind === 'loading') return <p className={styles.hint}>{t('repair.searching')}</p>;
  if (candidates.kind === 'failed') {
    const reason = explainError(candidates.error);
    return <p className={styles.hint}>{t('repair.failed', { reason })}</p>;
  }
  if (candidates.places.length === 0) return <p className={styles.hint}>{t('repair.nowhere')}</p>;
  return (
    <>
      <p className={styles.hint}>{t(current.row.state === 'orphan' ? 'repair.gone' : 'repair.maybe')}</p>
      <ul className={styles.places}>
        {candidates.places.map((place) => (
          <Place key={keyOf(place)} place={place} repair={repair} />
        ))}
      </ul>
    </>
  );
}

function Place({ place, repair }: { readonly place: RepairPlace; readonly repair: Repair }) {
  const { t } = useTranslation();
  return (
    <li className={styles.place}>
      <button type="button" className={styles.words} onClick={() => repair.show(place.ranges)} dir="auto">
        <span className={styles.label}>{t('repair.show')}</span>
        {place.before}
        <mark>{place.text}</mark>
        {place.after}
      </button>
      <Button variant="primary" onClick={() => repair.accept(place.ranges)}>
        {t('repair.here')}
      </Button>
    </li>
  );
}

function keyOf({ ranges }: RepairPlace): string {
  return ranges.map(({ blockId, start, end }) => `${blockId} ${start} ${end}`).join();
}
