import { Heading, TextAlignStart } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Marked } from './marked.tsx';
import type { Choice, ResultGroup } from './result-choices.ts';
import styles from './result-list.module.css';

export interface ResultListProps {
  readonly id: string;
  readonly groups: readonly ResultGroup[];
  readonly chosenIndex: number;
  optionId(index: number): string;
  onChoose(index: number): void;
  onOpen(choice: Choice): void;
}

/** Found articles, each with its best passages. */
export function ResultList({ id, groups, ...options }: ResultListProps) {
  const { t } = useTranslation();
  return (
    <div id={id} role="listbox" tabIndex={-1} aria-label={t('search.results')} className={styles.list}>
      {groups.map((group) => (
        <Group key={group.article.articleId} group={group} {...options} />
      ))}
    </div>
  );
}

type GroupProps = Omit<ResultListProps, 'id' | 'groups'> & { readonly group: ResultGroup };

function Group({ group: { article, choices }, chosenIndex, optionId, onChoose, onOpen }: GroupProps) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of form fields
    <div role="group" aria-label={article.title.text} className={styles.group}>
      {/* A list box may hold options and groups alone; the group bears the title as its name. */}
      <div className={styles.title} role="presentation">
        <Marked snippet={article.title} />{' '}
        <small className={styles.source}>
          {article.sourceName}
          {article.hitCount > 0 && ` · ${t('search.passages', { count: article.hitCount })}`}
        </small>
      </div>
      {choices.map((choice) => (
        <Option
          key={choice.index}
          id={optionId(choice.index)}
          choice={choice}
          isChosen={choice.index === chosenIndex}
          onChoose={() => onChoose(choice.index)}
          onOpen={() => onOpen(choice)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly choice: Choice;
  readonly isChosen: boolean;
  onChoose(): void;
  onOpen(): void;
}

function Option({ id, choice, isChosen, onChoose, onOpen }: OptionProps) {
  const { t } = useTranslation();
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { hit } = choice;
  const Icon = hit === null ? Heading : TextAlignStart;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the input, which holds the focus
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={styles.option}
      onMouseMove={isChosen ? undefined : onChoose}
      onClick={onOpen}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <div className={styles.snippet}>
        {hit === null ? t('search.titleOnly') : <Marked snippet={hit.snippet} />}
      </div>
      <div className={styles.place}>{hit && t('search.place', { place: hit.blockIndex + 1 })}</div>
    </div>
  );
}
