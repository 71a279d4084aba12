import { ArrowLeft, Highlighter, StickyNote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readingMinutes } from '../../../shared/reading.ts';
import type { ArticleRow } from '../../db/rows.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { MarkButtons } from './mark-buttons.tsx';
import styles from './reader.module.css';
import type { ArticleMarks } from './use-article-marks.ts';

interface ReaderTopBarProps {
  readonly article: ArticleRow;
  /** Share above the fold, 0 to 1. */
  readonly progress: number;
  readonly onBack: (() => void) | null;
  readonly marks: ArticleMarks;
  readonly onHighlight: () => void;
  readonly onNote: () => void;
}

const FINISHED_FROM = 0.98;

/** How far the person is, and what can be done with the paragraph or the selection. */
export function ReaderTopBar(props: ReaderTopBarProps) {
  const { article, progress, onBack, marks, onHighlight, onNote } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const minutes = readingMinutes(article.wordCount, article.language);
  const left = format.readingTime(Math.max(1, Math.ceil(minutes * (1 - progress))));
  const share = format.percent(progress);
  return (
    <header className={styles.top}>
      {onBack !== null && <IconButton icon={ArrowLeft} label={t('reader.back')} onClick={onBack} />}
      <span className={styles.progress}>
        {progress >= FINISHED_FROM ? t('reader.finished', { share }) : t('reader.progress', { share, left })}
      </span>
      {/* The selection that the buttons act on must survive the press. */}
      <div className={styles.tools} onPointerDown={(event) => event.preventDefault()}>
        <MarkButtons marks={marks} />
        <IconButton icon={Highlighter} label={t('reader.highlight')} keys="H" onClick={onHighlight} />
        <IconButton icon={StickyNote} label={t('reader.addNote')} keys="N" onClick={onNote} />
      </div>
    </header>
  );
}
