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
  useEffect(() => {
    if (isChosen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
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
