import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { titleEcho } from '../../../shared/title-echo.ts';
import { blockTexts } from '../../anchoring/anchor.ts';
import type { OpeningText } from '../../db/content-parts.ts';
import type { ArticleRow } from '../../db/rows.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { ArticleContext } from './article-context.ts';
import { ArticlePage } from './article-page.tsx';
import { citedNotes } from './jumps/cited-notes.ts';
import { findStoredPlace } from './place/stored-place.ts';
import { useOpeningPlace } from './place/use-opening-place.ts';
import styles from './reader.module.css';
import type { ReaderTarget } from './reader-target.ts';
import { ReaderTopBar } from './reader-top-bar.tsx';
import { useArticleMarks } from './use-article-marks.ts';

interface OpeningPageProps {
  readonly article: ArticleRow;
  readonly text: OpeningText;
  readonly target: ReaderTarget | null;
  readonly onBack: (() => void) | null;
  /** The text can be seen. */
  onPainted(): void;
}

const NOTHING = (): void => undefined;
const NO_NOTES = () => null;

/**
 * A long article while the rest of it is still being read: as `OpenArticle` will show it, at the same place, but nothing
 * can be done with it yet.
 */
export function OpeningPage({ article, text, target, onBack, onPainted }: OpeningPageProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState<HTMLElement | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const { blocks, blocksBefore } = text;
  const lastPlace = useMemo(() => findStoredPlace(article, blocks, blockTexts(blocks)), [article, blocks]);
  useOpeningPlace({
    articleId: article.id,
    page,
    scroller,
    target,
    returned: null,
    lastPlace,
    takesFocus: false,
  });
  useEffect(() => afterPaint(onPainted), [onPainted]);
  const marks = useArticleMarks(article);
  const context = useMemo(
    () => ({
      articleId: article.id,
      citedNotes: citedNotes(blocks),
      ...{ enlarge: NOTHING, jump: NOTHING, jumpToReference: NOTHING },
    }),
    [article.id, blocks],
  );
  return (
    <section className={styles.reader} data-reader="" aria-busy aria-label={t('reader.loading')}>
      <ReaderTopBar
        {...{ article, blocks, page: null, scroller, onBack, marks }}
        {...{ onHighlight: NOTHING, onNote: NOTHING, onReadAloud: NOTHING }}
      />
      <ArticleContext value={context}>
        <div ref={setScroller} className={styles.scroller} data-reader-text="">
          <ArticlePage
            {...{ article, blocks, onPage: setPage, onClick: NOTHING, renderNotes: NO_NOTES }}
            echo={blocksBefore === 0 ? titleEcho(article.title, blocks) : null}
            currentBlockId={null}
            onlyAbout={undefined}
            around={text}
            underHeader={null}
          >
            {null}
          </ArticlePage>
        </div>
      </ArticleContext>
    </section>
  );
}
