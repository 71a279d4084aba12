import type { TFunction } from 'i18next';
import { ChevronDown, CornerDownRight } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { FoundArticle } from '../../search/protocol.ts';
import { HitRow } from './hit-row.tsx';
import { type ChoiceList, ListOption } from './list-option.tsx';
import { Marked } from './marked.tsx';
import type { ArticleChoice, ResultGroup } from './result-choices.ts';
import styles from './result-list.module.css';

interface ResultListProps {
  readonly list: ChoiceList;
  readonly groups: readonly ResultGroup[];
  /** Place of the first article that lacks something asked for; null where that is said already. */
  readonly incompleteFrom: number | null;
  /** Called when the end comes into sight. */
  onNearEnd(): void;
}

/** Found articles, each with its best hits; those that lack a word come last, behind a line that says so. */
export function ResultList({ list, groups, incompleteFrom, onNearEnd }: ResultListProps) {
  // Asked once for all rows: there are many, and each would listen for itself.
  const { t } = useTranslation();
  const format = useFormat();
  const { chosenIndex, ...handlers } = list;
  return (
    <>
      <div id={list.id} role="listbox" tabIndex={-1} aria-label={t('search.results')}>
        {groups.map(({ article, choices }, place) => (
          <Group
            key={article.articleId}
            {...handlers}
            {...{ t, format }}
            article={article}
            choices={choices}
            isFirstIncomplete={place === incompleteFrom}
            chosenIndex={indexWithin(choices, chosenIndex)}
          />
        ))}
      </div>
      <End articleCount={groups.length} onNear={onNearEnd} />
    </>
  );
}

/** The chosen index where it is one of these choices, else null: a group renders only when its own choice changes. */
function indexWithin(choices: readonly ArticleChoice[], chosenIndex: number): number | null {
  const first = choices[0]?.index ?? 0;
  return chosenIndex >= first && chosenIndex < first + choices.length ? chosenIndex : null;
}

interface Words {
  readonly t: TFunction;
  readonly format: ReturnType<typeof useFormat>;
}

interface GroupProps extends Omit<ChoiceList, 'chosenIndex'>, ResultGroup, Words {
  readonly isFirstIncomplete: boolean;
  readonly chosenIndex: number | null;
}

const Group = memo(function Group(props: GroupProps) {
  const { article, choices, isFirstIncomplete, chosenIndex, t, format, ...list } = props;
  const isTitleAlone = choices[0]?.kind === 'article';
  const line = <ArticleLine article={article} t={t} format={format} />;
  return (
    <>
      {/* A list box may hold options and groups alone. */}
      {isFirstIncomplete && (
        <div className={styles.separator} role="presentation">
          {t('search.incomplete')}
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields */}
      <div role="group" aria-label={article.title.text} className={isTitleAlone ? styles.lone : styles.group}>
        {!isTitleAlone && (
          // The group bears the title as its name.
          <div className={styles.heading} role="presentation">
            {line}
          </div>
        )}
        {choices.map((choice) => (
          <ListOption
            key={keyOf(choice)}
            index={choice.index}
            list={list}
            isChosen={choice.index === chosenIndex}
            layout={choice.kind === 'hit' ? 'hit' : 'line'}
          >
            {choice.kind === 'article' ? (
              <div className={styles.title}>{line}</div>
            ) : (
              <ChoiceRow choice={choice} t={t} />
            )}
          </ListOption>
        ))}
      </div>
    </>
  );
});

function keyOf(choice: ArticleChoice): string {
  return choice.kind === 'hit' ? `${choice.hit.blockId} ${choice.hit.annotationId}` : choice.kind;
}

interface ChoiceRowProps {
  readonly choice: Exclude<ArticleChoice, { kind: 'article' }>;
  readonly t: TFunction;
}

function ChoiceRow({ choice, t }: ChoiceRowProps) {
  if (choice.kind === 'hit') return <HitRow hit={choice.hit} t={t} />;
  const Icon = choice.kind === 'more' ? ChevronDown : CornerDownRight;
  return (
    <>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span className={styles.more}>{t(`search.${choice.kind}`, { count: choice.count })}</span>
    </>
  );
}

/** The title with its matches, where it comes from, how often it is hit, and what it lacks. */
function ArticleLine({ article, t, format }: Words & { readonly article: FoundArticle }) {
  const { title, sourceName, hitCount, missingWords } = article;
  const missing = format.list(missingWords.map((word) => t('search.quoted', { word })));
  const about = [
    sourceName,
    ...(hitCount > 0 ? [t('search.passages', { count: hitCount })] : []),
    ...(missingWords.length > 0 ? [t('search.without', { words: missing })] : []),
  ];
  return (
    <>
      <Marked snippet={title} />
      {'\u2002'}
      <small className={styles.source}>{about.join(' · ')}</small>
    </>
  );
}

/** Stands behind the last article and tells when it comes into sight. */
function End({ articleCount, onNear }: { readonly articleCount: number; onNear(): void }) {
  const element = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an end that is still in sight after the list grew asks again
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onNear());
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [articleCount, onNear]);
  return <div ref={element} className={styles.end} />;
}
