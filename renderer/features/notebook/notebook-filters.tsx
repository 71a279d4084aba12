import { Trash2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ANCHOR_STATES, HIGHLIGHT_COLORS } from '../../../shared/annotation.ts';
import type { AnnotationEntry } from '../../db/annotation-catalog.ts';
import { foldedName } from '../../db/folded-name.ts';
import { useArticle } from '../../db/use-articles.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useColorName } from '../../services/use-color-name.ts';
import { useTagLooks } from '../../services/use-tag-field.ts';
import { TagDot } from '../../ui/tag-dot.tsx';
import { DateFilter } from './date-filter.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { type NotebookFilter, toggledIn, withoutFilters } from './notebook-filter.ts';
import styles from './notebook-filters.module.css';

interface NotebookFiltersProps {
  readonly filter: NotebookFilter;
  readonly isFiltered: boolean;
  /** What the notebook shows at the moment: menus count it. */
  readonly shown: readonly AnnotationEntry[];
  onFilter(filter: NotebookFilter): void;
}

/** The filters as chips; the address is their only state. */
export function NotebookFilters({ filter, isFiltered, shown, onFilter }: NotebookFiltersProps) {
  const { t } = useTranslation();
  const change = (part: Partial<NotebookFilter>) => onFilter({ ...filter, ...part });
  return (
    <div className={styles.chips} role="toolbar" aria-label={t('notebook.filters')}>
      {filter.articleId !== null && (
        <ArticleChip articleId={filter.articleId} onClear={() => change({ articleId: null })} />
      )}
      {(['highlight', 'note'] as const).map((kind) => (
        <Chip
          key={kind}
          label={t(`notebook.kind.${kind}`)}
          isOn={filter.kinds.includes(kind)}
          onPress={() => change({ kinds: toggledIn(filter.kinds, kind) })}
        />
      ))}
      <ColorChips filter={filter} onChange={change} />
      <Chip
        label={t('notebook.underline')}
        isOn={filter.styles.includes('underline')}
        onPress={() => change({ styles: toggledIn(filter.styles, 'underline' as const) })}
      />
      <TagMenu filter={filter} shown={shown} onChange={change} />
      <DateFilter filter={filter} onChange={change} />
      <StateMenu filter={filter} shown={shown} onChange={change} />
      <button
        type="button"
        className={`${styles.chip} ${styles.bin}`}
        aria-pressed={filter.isBin}
        onClick={() => change({ isBin: !filter.isBin })}
      >
        <Trash2 size={13} strokeWidth={1.75} aria-hidden />
        {t('notebook.bin')}
      </button>
      {isFiltered && (
        <button
          type="button"
          className={styles.clear}
          onClick={() => onFilter({ ...withoutFilters(filter), isBin: filter.isBin })}
        >
          {t('notebook.clearFilters')}
        </button>
      )}
    </div>
  );
}

interface ChipProps {
  readonly label: string;
  readonly isOn: boolean;
  onPress(): void;
}

function Chip({ label, isOn, onPress }: ChipProps) {
  return (
    <button type="button" className={styles.chip} aria-pressed={isOn} onClick={onPress}>
      {label}
    </button>
  );
}

function ArticleChip({ articleId, onClear }: { readonly articleId: string; onClear(): void }) {
  const { t } = useTranslation();
  const article = useArticle(articleId);
  const title = article === null ? t('notebook.unknownArticle') : (article?.title ?? '…');
  return (
    <button
      type="button"
      className={styles.chip}
      aria-pressed
      onClick={onClear}
      title={t('notebook.anyArticle')}
    >
      <span className={styles.name}>{title}</span>
      <X size={13} strokeWidth={2} aria-hidden />
    </button>
  );
}

interface PartProps {
  readonly filter: NotebookFilter;
  onChange(part: Partial<NotebookFilter>): void;
}

function ColorChips({ filter, onChange }: PartProps) {
  const nameOf = useColorName();
  return (
    <span className={styles.colors}>
      {HIGHLIGHT_COLORS.map((color) => (
        <button
          key={color}
          type="button"
          className={styles.color}
          data-color={color}
          aria-label={nameOf(color)}
          title={nameOf(color)}
          aria-pressed={filter.colors.includes(color)}
          onClick={() => onChange({ colors: toggledIn(filter.colors, color) })}
        />
      ))}
    </span>
  );
}

interface MenuProps extends PartProps {
  readonly shown: readonly AnnotationEntry[];
}

/** Tags of what shows, the most frequent first, and those that are asked for. */
function TagMenu({ filter, shown, onChange }: MenuProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const counts = countTags(shown);
  const asked = new Map(filter.tags.map((tag) => [foldedName(tag), tag]));
  const names = [...filter.tags, ...[...counts.values()].map(({ name }) => name)];
  const looks = useTagLooks([...new Map(names.map((name) => [foldedName(name), name])).values()]);
  const choices = looks.map(({ key, name, tone }) => ({
    id: key,
    label: (
      <>
        <TagDot tone={tone} />
        {name}
      </>
    ),
    count: format.number(counts.get(key)?.count ?? 0),
    isOn: asked.has(key),
    toggle: () => onChange({ tags: toggledIn(filter.tags, asked.get(key) ?? name) }),
  }));
  return (
    <FilterMenu
      label={t('notebook.tags')}
      shown={filter.tags.length === 0 ? null : filter.tags.join(', ')}
      choices={choices}
      empty={t('notebook.noTags')}
    />
  );
}

function StateMenu({ filter, shown, onChange }: MenuProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { states } = filter;
  const choices = ANCHOR_STATES.map((state) => ({
    id: state,
    label: t(`notebook.states.${state}`),
    count: format.number(shown.filter((entry) => entry.state === state).length),
    isOn: states.includes(state),
    toggle: () => onChange({ states: toggledIn(states, state) }),
  }));
  const words = states.map((state) => t(`notebook.states.${state}`));
  return (
    <FilterMenu
      label={t('notebook.state')}
      shown={words.length === 0 ? null : words.join(', ')}
      choices={choices}
    />
  );
}

interface TagCount {
  readonly name: string;
  count: number;
}

/** By key, the most frequent first. */
function countTags(entries: readonly AnnotationEntry[]): ReadonlyMap<string, TagCount> {
  const counts = new Map<string, TagCount>();
  for (const name of entries.flatMap(({ tags }) => tags)) {
    const key = foldedName(name);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { name, count: 1 });
    else known.count += 1;
  }
  return new Map([...counts].sort(([, a], [, b]) => b.count - a.count));
}
