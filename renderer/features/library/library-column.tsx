import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type LibraryView, viewName } from '../../db/library-view.ts';
import { useArticleIds, useLibraryCounts } from '../../db/use-articles.ts';
import { useTags } from '../../db/use-tags.ts';
import { Button } from '../../ui/button.tsx';
import { EmptySection } from './empty-section.tsx';
import { FirstSteps } from './first-steps.tsx';
import { ImportButton } from './import-button.tsx';
import styles from './library-column.module.css';
import { LibraryLoading } from './library-loading.tsx';
import { ListColumn, type ListProps } from './list-column.tsx';
import { OrderMenu, useOrderName } from './order-menu.tsx';
import { TagMenu } from './tags/tag-menu.tsx';
import { useDestroyArticles } from './use-destroy-articles.tsx';
import { useListOrder } from './use-list-order.ts';

interface LibraryColumnProps extends ListProps {
  readonly view: LibraryView;
  /** The address of the view, by which its place is remembered. */
  readonly name: string;
  onShowLibrary(): void;
  /** The tag is known under another key now, or no longer. */
  onTagMoved(key: string | null): void;
  onSearch(query: string): void;
}

/** A section of the library or the articles of a tag, in the order that the person chose, and the way to import. */
export function LibraryColumn({ view, ...props }: LibraryColumnProps) {
  const { t } = useTranslation();
  const counts = useLibraryCounts();
  const [order] = useListOrder(view);
  const orderName = useOrderName(view)(order.by);
  const ids = useArticleIds(view, order);
  const { title } = useViewTitle(view);
  const name = viewName(view);
  const isLibraryEmpty = counts !== undefined && counts.all + counts.archive + counts.bin === 0;
  if (isLibraryEmpty && name === 'all') return <FirstSteps />;

  const header = <ColumnHeader view={view} ids={ids} {...props} />;
  const isNewest = order.by === 'importedAt' && !order.isReversed;
  return (
    <section className={styles.column} aria-label={title}>
      {ids !== undefined && ids.length > 0 ? (
        <ListColumn
          key={`${name} ${props.name}`}
          kind={name}
          ids={ids}
          label={isNewest ? t('library.list.newest') : t('library.list.other', { order: orderName })}
          header={header}
          {...props}
        />
      ) : (
        <>
          {header}
          {ids === undefined ? (
            <LibraryLoading />
          ) : (
            <EmptySection view={name} onShowLibrary={props.onShowLibrary} />
          )}
        </>
      )}
    </section>
  );
}

interface ColumnHeaderProps extends Pick<LibraryColumnProps, 'view' | 'onTagMoved' | 'onSearch'> {
  readonly ids: readonly string[] | undefined;
}

function ColumnHeader({ view, ids, onTagMoved, onSearch }: ColumnHeaderProps) {
  const { title, tag } = useViewTitle(view);
  return (
    <header className={styles.header}>
      <h2 className={styles.title} title={title}>
        {title}
      </h2>
      <div className={styles.order}>{ids !== undefined && ids.length > 1 && <OrderMenu view={view} />}</div>
      {tag !== undefined && <TagMenu tag={tag} onMoved={onTagMoved} onSearch={onSearch} />}
      {view.kind === 'section' && view.section === 'bin' ? <EmptyBinButton ids={ids} /> : <ImportButton />}
    </header>
  );
}

function EmptyBinButton({ ids }: Pick<ColumnHeaderProps, 'ids'>) {
  const { t } = useTranslation();
  const destroy = useDestroyArticles();
  if (ids === undefined || ids.length === 0) return null;
  return (
    <Button icon={Trash2} onClick={() => void destroy(ids)}>
      {t('library.emptyBin')}
    </Button>
  );
}

/** What a view is called, and the tag that it shows, if it shows one that is known. */
function useViewTitle(view: LibraryView) {
  const { t } = useTranslation();
  const tags = useTags();
  if (view.kind === 'section') return { title: t(`nav.${view.section}`), tag: undefined };
  const tag = tags?.find(({ key }) => key === view.key);
  return { title: tag?.name ?? view.key, tag };
}
