import { CornerDownRight, PenLine } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnnotationRow } from '../../../db/annotation-queries.ts';
import type { ReviewRow } from '../../../db/rows.ts';
import { useAnnotationRows } from '../../../db/use-annotation-catalog.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { NoteText } from '../../../notes/note-text.tsx';
import { useReaderHost } from '../../../services/reader-host.ts';
import { useCommandHandlers } from '../../../services/use-command-handlers.ts';
import { Button } from '../../../ui/button.tsx';
import { AnnotationQuote } from '../annotation-quote.tsx';
import { ItemTags } from '../item-tags.tsx';
import type { NotebookItem } from '../notebook-rows.ts';
import { StateBadge } from '../state-badge.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import styles from './review-card.module.css';
import { ReviewNote } from './review-note.tsx';
import { ANSWERS, type Answer } from './schedule.ts';

interface ReviewCardProps {
  readonly card: NotebookItem;
  readonly before: ReviewRow | null;
  onAnswer(answer: Answer): void;
}

/** One passage, large, with what was written of it, and the question when to see it again. */
export function ReviewCard({ card, before, onAnswer }: ReviewCardProps) {
  const { t } = useTranslation();
  const rows = useAnnotationRows([card.entry, ...card.notes]);
  const annotation = rows?.get(card.entry.id);
  const [isWriting, setWriting] = useState(false);
  const { openArticle } = useReaderHost();
  const open = () => {
    const { articleId, blockId, id } = card.entry;
    openArticle(articleId, { blockId: blockId || null, annotationId: id });
  };
  useCommandHandlers({ note: () => setWriting(true) });
  useAnswerKeys(onAnswer, open);
  if (annotation === undefined) return <div className={styles.room} aria-busy />;
  return (
    <div className={styles.room}>
      <article className={styles.card}>
        <AnnotationQuote annotation={annotation} isLarge />
        <Notes annotation={annotation} others={card.notes.map(({ id }) => rows?.get(id))} />
        <ItemTags
          tags={annotation.row.tags}
          isEditing={false}
          onChange={() => undefined}
          onDone={() => undefined}
        />
        <From annotation={annotation} />
        {isWriting && <ReviewNote annotation={annotation} onDone={() => setWriting(false)} />}
        <div className={styles.ways}>
          <Button variant="quiet" icon={CornerDownRight} onClick={open}>
            {t('review.open')}
          </Button>
          <Button variant="quiet" icon={PenLine} disabled={isWriting} onClick={() => setWriting(true)}>
            {t('review.addNote')}
          </Button>
        </div>
      </article>
      <AnswerButtons before={before} onAnswer={onAnswer} />
    </div>
  );
}

interface NotesProps {
  readonly annotation: AnnotationRow;
  readonly others: readonly (AnnotationRow | undefined)[];
}

function Notes({ annotation, others }: NotesProps) {
  return [annotation, ...others].map((one) =>
    one?.kind === 'note' ? (
      <div key={one.row.id} className={styles.note}>
        <NoteText text={one.row.text} links={one.row.links} />
      </div>
    ) : null,
  );
}

function From({ annotation: { row, article } }: { readonly annotation: AnnotationRow }) {
  const format = useFormat();
  const parts = [article?.title, article?.byline, format.day(row.createdAt)];
  return (
    <footer className={styles.from}>
      {parts.filter((part) => part !== undefined && part !== null).join(' · ')}
      <StateBadge state={row.state} />
    </footer>
  );
}

/** 1, 2 and 3 answer, Space is “later”, Enter opens; not while something is typed or a button has the focus. */
function useAnswerKeys(onAnswer: (answer: Answer) => void, open: () => void): void {
  const latest = useRef({ onAnswer, open });
  latest.current = { onAnswer, open };
  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const isTaken = target?.closest('input, textarea, button, a, [role="dialog"]') !== null;
      if (isTaken || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const answer = event.key === ' ' ? 'later' : ANSWERS[Number(event.key) - 1];
      if (answer !== undefined) latest.current.onAnswer(answer);
      else if (event.key === 'Enter') latest.current.open();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the window's own keys, where 1 to 6 are colours.
    addEventListener('keydown', handleKey, { capture: true });
    return () => removeEventListener('keydown', handleKey, { capture: true });
  }, []);
}
