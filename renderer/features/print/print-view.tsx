import { useTranslation } from 'react-i18next';
import type { Block } from '../../../shared/article.ts';
import { titleEcho } from '../../../shared/title-echo.ts';
import type { ArticleRow } from '../../db/rows.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { NoteText } from '../../notes/note-text.tsx';
import styles from './print-view.module.css';
import type { PrintedBlock as Printed, PrintedArticle } from './printed-article.ts';
import { PrintedBlock } from './printed-block.tsx';
import { PrintedInlines } from './printed-inlines.tsx';
import { NoteTags, PrintedNote } from './printed-note.tsx';
import { PictureUrls } from './printed-picture.tsx';

interface PrintViewProps {
  readonly printed: PrintedArticle;
  readonly pictures: ReadonlyMap<string, string>;
}

/** An article as it is printed: black on white whatever the theme, marks in the text, notes in the margin. */
export function PrintView({ printed, pictures }: PrintViewProps) {
  const { t } = useTranslation();
  const { article, blocks, onArticle, lost } = printed;
  const hasMargin = blocks.some(({ notes }) => notes.length > 0);
  const plain = blocks.map(({ block }) => block);
  const topLevel = topLevelOf(plain);
  // A text that begins with its title shows it once, as on the screen.
  const echo = titleEcho(article.title, plain);
  const title = blocks.find(({ block }) => block === echo);
  return (
    <PictureUrls value={pictures}>
      <article
        className={styles.page}
        lang={article.language ?? undefined}
        dir="auto"
        data-margin={hasMargin}
      >
        <PrintHeader article={article} title={title} />
        {onArticle.map((note) => (
          <div key={note.id} className={styles.onArticle}>
            <NoteText text={note.text} links={note.links} />
            <NoteTags tags={note.tags} />
          </div>
        ))}
        {blocks
          .filter((block) => block !== title)
          .map((block) => (
            <PrintedBlock key={block.block.id} printed={block} topLevel={topLevel} />
          ))}
        {lost.length > 0 && (
          <section className={styles.lost}>
            <h2>{t('print.lost')}</h2>
            {lost.map(({ id, quote, notes }) => (
              <div key={id} className={styles.lostOne}>
                <blockquote>{quote}</blockquote>
                {notes.map((note) => (
                  <NoteText key={note.id} text={note.text} links={note.links} />
                ))}
              </div>
            ))}
          </section>
        )}
      </article>
    </PictureUrls>
  );
}

interface PrintHeaderProps {
  readonly article: ArticleRow;
  /** The block that the title repeats, with what is marked in it. */
  readonly title: Printed | undefined;
}

function PrintHeader({ article, title: echo }: PrintHeaderProps) {
  const format = useFormat();
  const { title, byline, siteName, sourceName, publishedAt, sourceUrl } = article;
  const published = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  const about = [byline, siteName ?? sourceName, Number.isNaN(published) ? null : format.day(published)];
  return (
    <header className={styles.header}>
      {echo?.notes.map(({ number, note }) => (
        <PrintedNote key={note.id} note={note} number={number} />
      ))}
      <h1>
        {echo === undefined || (echo.block.kind !== 'paragraph' && echo.block.kind !== 'heading') ? (
          title
        ) : (
          <PrintedInlines inlines={echo.block.inlines} marks={echo.marks} references={echo.references} />
        )}
      </h1>
      <p>{about.filter((part) => part !== null).join(' · ')}</p>
      {sourceUrl !== null && <p className={styles.address}>{sourceUrl}</p>}
    </header>
  );
}

function topLevelOf(blocks: readonly Block[]): number {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  return Math.min(6, ...levels);
}
