import { ArrowLeft, Headphones, Highlighter, StickyNote, TableOfContents } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../shared/article.ts';
import { AppearancePanel } from '../../appearance/appearance-panel.tsx';
import type { ArticleRow } from '../../db/rows.ts';
import { useServices } from '../../services/services.ts';
import { useShownKeys } from '../../services/use-shortcut-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { MarkButtons } from './mark-buttons.tsx';
import { ReadingProgress } from './place/reading-progress.tsx';
import styles from './reader.module.css';
import type { ArticleMarks } from './use-article-marks.ts';

interface ReaderTopBarProps {
  readonly article: ArticleRow;
  readonly blocks: readonly Block[];
  readonly page: HTMLElement | null;
  readonly scroller: HTMLElement | null;
  readonly onBack: (() => void) | null;
  readonly marks: ArticleMarks;
  readonly onHighlight: () => void;
  readonly onNote: () => void;
  readonly onReadAloud: () => void;
  /** What is to be said of the article, beside how far the person is. */
  readonly children?: ReactNode;
}

/** How far the person is, and what can be done with the paragraph or the selection. */
export function ReaderTopBar(props: ReaderTopBarProps) {
  const { article, blocks, page, scroller, onBack, marks, onHighlight, onNote, onReadAloud } = props;
  const { t } = useTranslation();
  const { commands } = useServices();
  const keysOf = useShownKeys();
  return (
    <header className={styles.top}>
      {onBack !== null && <IconButton icon={ArrowLeft} label={t('reader.back')} onClick={onBack} />}
      <IconButton
        icon={TableOfContents}
        label={t('outline.title')}
        {...keysOf('outline')}
        onClick={() => commands.run('outline')}
      />
      <ReadingProgress article={article} blocks={blocks} page={page} scroller={scroller} />
      {props.children}
      {/* The selection that the buttons act on must survive the press. */}
      <div className={styles.tools} onPointerDown={(event) => event.preventDefault()}>
        <MarkButtons marks={marks} />
        <IconButton
          icon={Highlighter}
          label={t('reader.highlight')}
          {...keysOf('highlight')}
          onClick={onHighlight}
        />
        <IconButton icon={StickyNote} label={t('reader.addNote')} {...keysOf('note')} onClick={onNote} />
        <IconButton
          icon={Headphones}
          label={t('aloud.start')}
          {...keysOf('readAloud')}
          onClick={onReadAloud}
        />
        <AppearancePanel />
      </div>
    </header>
  );
}
