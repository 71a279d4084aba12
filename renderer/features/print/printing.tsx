import { type ReactNode, useMemo, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { getArticleWithAnnotations } from '../../db/annotation-queries.ts';
import { useDatabase } from '../../db/database-context.ts';
import { listPictures } from '../../db/list-pictures.ts';
import { type PrintHost, PrintHostContext } from '../../services/print-host.ts';
import styles from './print-view.module.css';
import { PrintView } from './print-view.tsx';
import { type PrintedArticle, printedArticle } from './printed-article.ts';

interface Prepared {
  readonly printed: PrintedArticle;
  readonly pictures: ReadonlyMap<string, string>;
}

/** Lays an article out for paper when it is asked for, beside all that shows; nothing of it is seen on the screen. */
export function Printing({ children }: { readonly children: ReactNode }) {
  const db = useDatabase();
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const host = useMemo<PrintHost>(() => {
    let pictures: ReadonlyMap<string, string> = new Map();
    const finish = () => {
      for (const url of pictures.values()) URL.revokeObjectURL(url);
      pictures = new Map();
      setPrepared(null);
    };
    return {
      prepare: async (articleId) => {
        finish();
        const annotated = await getArticleWithAnnotations(db, articleId);
        if (annotated === undefined) return false;
        pictures = new Map(
          (await listPictures(db, articleId)).map(({ id, blob }) => [id, URL.createObjectURL(blob)]),
        );
        const printed = printedArticle(annotated);
        flushSync(() => setPrepared({ printed, pictures }));
        const images = [...(area.current?.querySelectorAll('img') ?? [])];
        // A picture that cannot be read leaves its place empty.
        await Promise.all([
          document.fonts.ready,
          ...images.map((image) => image.decode().catch(() => undefined)),
        ]);
        return true;
      },
      finish,
    };
  }, [db]);
  return (
    <PrintHostContext value={host}>
      {children}
      {prepared !== null &&
        createPortal(
          <div ref={area} className={styles.area} data-print-area aria-hidden>
            <PrintView {...prepared} />
          </div>,
          document.body,
        )}
    </PrintHostContext>
  );
}
