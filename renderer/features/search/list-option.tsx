import { type ReactNode, useEffect, useRef } from 'react';
import styles from './list-option.module.css';

/** What a list of choices tells its options. */
export interface ChoiceList {
  readonly id: string;
  readonly chosenIndex: number;
  onChoose(index: number): void;
  onTake(index: number): void;
}

interface ListOptionProps {
  readonly index: number;
  readonly list: Omit<ChoiceList, 'chosenIndex'>;
  readonly isChosen: boolean;
  /** The columns of the row. */
  readonly layout: 'hit' | 'line';
  readonly children: ReactNode;
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** A row that the arrow keys reach; the focus stays in the field. */
export function ListOption({ index, list, isChosen, layout, children }: ListOptionProps) {
  const element = useRef<HTMLDivElement>(null);
  const isFirst = index === 0;
  useEffect(() => {
    if (!isChosen) return;
    // With the first one comes all that stands above it.
    if (isFirst) element.current?.closest('[data-scrolls]')?.scrollTo({ top: 0 });
    else element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, isFirst]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the field, which holds the focus
    <div
      ref={element}
      id={optionId(list.id, index)}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={`${styles.option} ${styles[layout]}`}
      // The focus stays in the field.
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={isChosen ? undefined : () => list.onChoose(index)}
      onClick={() => list.onTake(index)}
    >
      {children}
    </div>
  );
}
