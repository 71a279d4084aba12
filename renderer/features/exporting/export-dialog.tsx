import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnotationCatalog } from '../../db/use-annotation-catalog.ts';
import { useArticle } from '../../db/use-articles.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { ExportScope } from '../../services/export-host.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProgressLine } from '../../ui/progress-line.tsx';
import styles from './export-dialog.module.css';
import { type Exported, exportedOf } from './exported-articles.ts';
import { type ExportShape, type Progress, SHAPES, useExporting } from './use-exporting.ts';

interface ExportDialogProps {
  /** What is to be exported; null while the dialog is closed. */
  readonly scope: ExportScope | null;
  onClose(): void;
}

/** Asks in which shape annotations are to leave Lectern, and lets them. */
export function ExportDialog({ scope, onClose }: ExportDialogProps) {
  const { t } = useTranslation();
  // It stays while the dialog fades.
  const last = useRef(scope);
  last.current = scope ?? last.current;
  return (
    <Dialog isOpen={scope !== null} title={t('export.title')} closeLabel={t('app.close')} onClose={onClose}>
      {last.current !== null && <ExportForm scope={last.current} onClose={onClose} />}
    </Dialog>
  );
}

function ExportForm({ scope, onClose }: { readonly scope: ExportScope; onClose(): void }) {
  const { t } = useTranslation();
  const { exported, words, count } = useScope(scope);
  const shapes = SHAPES.filter((shape) => shape !== 'zip' || exported.size > 1);
  const [shape, setShape] = useState<ExportShape>('oneFile');
  const { progress, run, cancel } = useExporting();
  const form = useRef<HTMLFormElement>(null);
  // Enter exports at once; the cross, which is first, would take the focus else.
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const start = () => void run(exported, shape).then((isDone) => isDone && onClose());
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0 && progress === null) start();
      }}
    >
      <p className={styles.scope}>{words}</p>
      <fieldset className={styles.shapes} disabled={progress !== null}>
        <legend className={styles.legend}>{t('export.shape')}</legend>
        {shapes.map((choice) => (
          <label key={choice} className={styles.shape}>
            <input
              type="radio"
              name="shape"
              value={choice}
              checked={choice === shape}
              onChange={() => setShape(choice)}
              // A choice does not submit its form by itself, as a text field does.
              onKeyDown={({ key }) => key === 'Enter' && form.current?.requestSubmit()}
            />
            {t(`export.${choice}`)}
          </label>
        ))}
      </fieldset>
      {count === 0 && <p className={styles.nothing}>{t('export.nothing')}</p>}
      {progress !== null && <Running progress={progress} />}
      <div className={styles.actions}>
        <Button onClick={progress === null ? onClose : cancel}>{t('app.cancel')}</Button>
        <Button variant="primary" disabled={count === 0 || progress !== null} onClick={start}>
          {t(shape === 'clipboard' ? 'export.copy' : 'export.export')}
        </Button>
      </div>
    </form>
  );
}

function Running({ progress: { done, total } }: { readonly progress: Progress }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = t('export.progress', { done: format.number(done), total: format.number(total) });
  return (
    <div role="status" className={styles.running}>
      <ProgressLine value={total === 0 ? 0 : done / total} label={words} />
      <span>{words}</span>
    </div>
  );
}

interface ScopeInWords {
  readonly exported: Exported;
  readonly words: string;
  readonly count: number;
}

function useScope(scope: ExportScope): ScopeInWords {
  const { t } = useTranslation();
  const catalog = useAnnotationCatalog();
  const article = useArticle(scope.kind === 'article' ? scope.articleId : '');
  const all = (catalog.kind === 'listed' ? catalog.entries : []).filter(({ deletedAt }) => deletedAt === 0);
  if (scope.kind === 'article') {
    const keys = all.filter(({ articleId }) => articleId === scope.articleId);
    const words = t('export.thisArticle', { title: article?.title ?? '' });
    return { exported: exportedOf(keys), words, count: keys.length };
  }
  const keys = scope.kind === 'all' ? all : scope.keys;
  const of = scope.kind === 'all' ? 'all' : scope.of;
  return { exported: exportedOf(keys), words: t(`export.${of}`, { count: keys.length }), count: keys.length };
}
