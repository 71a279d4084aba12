import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LecternDatabase } from '../../db/database.ts';
import { useDatabase } from '../../db/database-context.ts';
import { safeFileName } from '../../export/file-name.ts';
import { type AnnotatedArticles, asOneText, asZip, type ManyWords } from '../../export/markdown-files.ts';
import { explainError } from '../../i18n/explain-error.ts';
import type { Platform } from '../../platform/platform.ts';
import { copyText } from '../../services/copy-text.ts';
import { useServices } from '../../services/services.ts';
import { useColorName } from '../../services/use-color-name.ts';
import { showToast } from '../../ui/toast.tsx';
import { type Exported, exportedArticles } from './exported-articles.ts';

export const SHAPES = ['oneFile', 'zip', 'clipboard'] as const;
export type ExportShape = (typeof SHAPES)[number];

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface Exporting {
  /** Null while nothing is exported. */
  readonly progress: Progress | null;
  /** Answers whether it is done; what went wrong is told. */
  run(exported: Exported, shape: ExportShape): Promise<boolean>;
  cancel(): void;
}

/** Articles between two messages of how far it is. */
const STEP = 20;

/** Exports annotations as Markdown, can be stopped, and says where it went. */
export function useExporting(): Exporting {
  const { t } = useTranslation();
  const db = useDatabase();
  const { platform } = useServices();
  const words = useWords();
  const [progress, setProgress] = useState<Progress | null>(null);
  const running = useRef<AbortController | null>(null);
  const run = async (exported: Exported, shape: ExportShape): Promise<boolean> => {
    const abort = new AbortController();
    running.current = abort;
    try {
      const articles = exportedArticles(db, exported, {
        signal: abort.signal,
        onProgress: (done, total) => done % STEP === 0 && setProgress({ done, total }),
      });
      const title = await titleOf(db, exported, words.notebook);
      const said = await write({ articles, shape, words, title, platform, signal: abort.signal });
      if (said.kind === 'cancelled') return false;
      const text =
        said.kind === 'copied'
          ? t('export.copied', { count: exported.size })
          : t('export.done', { path: said.path });
      showToast({ text, topic: 'export' });
      return true;
    } catch (error) {
      if (!abort.signal.aborted)
        showToast({ text: t('export.failed', { reason: explainError(error) }), tone: 'problem' });
      return false;
    } finally {
      setProgress(null);
    }
  };
  return { progress, run, cancel: () => running.current?.abort() };
}

interface Writing {
  readonly articles: AnnotatedArticles;
  readonly shape: ExportShape;
  readonly words: ManyWords;
  readonly title: string;
  readonly platform: Platform;
  readonly signal: AbortSignal;
}

type Written =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'copied' }
  | { readonly kind: 'cancelled' };

async function write(writing: Writing): Promise<Written> {
  const { articles, shape, words, title, platform, signal } = writing;
  const now = Date.now();
  if (shape === 'zip') {
    const bytes = await asZip(articles, words, now);
    signal.throwIfAborted();
    return saved(await platform.saveFile(`${title}.zip`, bytes));
  }
  const text = await asOneText(articles, words, now);
  signal.throwIfAborted();
  if (shape === 'clipboard') {
    copyText(text);
    return { kind: 'copied' };
  }
  return saved(await platform.saveFile(`${title}.md`, new TextEncoder().encode(text)));
}

function saved(path: string | null): Written {
  return path === null ? { kind: 'cancelled' } : { kind: 'saved', path };
}

/** The name of the file: an article's alone, or the notebook's. */
async function titleOf(db: LecternDatabase, exported: Exported, notebook: string): Promise<string> {
  const [only] = exported.keys();
  if (exported.size !== 1 || only === undefined) return notebook;
  return safeFileName((await db.articles.get(only))?.title ?? '', notebook);
}

function useWords(): ManyWords {
  const { t, i18n } = useTranslation();
  const color = useColorName();
  const days = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'long' });
  return {
    notebook: t('export.notebook'),
    article: t('export.article'),
    passage: t('export.passage'),
    underlined: t('export.underlined'),
    orphan: t('export.orphan'),
    color,
    day: (time) => days.format(time),
  };
}
