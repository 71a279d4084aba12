import { type KeyboardEvent, memo, type RefObject, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNewestLanguages } from '../../db/use-newest-languages.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { SearchResult } from '../../search/protocol.ts';
import { useStableCallback } from '../../ui/use-stable-callback.ts';
import styles from './filter-chips.module.css';
import { everywhere, isOn, offeredFilters, type QueryFilter, toggled } from './filters.ts';

interface FilterChipsProps {
  readonly query: string;
  readonly counts: SearchResult['hitCounts'] | null;
  readonly field: RefObject<HTMLInputElement | null>;
  onQuery(query: string): void;
}

interface Chip {
  readonly id: string;
  readonly label: string;
  readonly isPressed: boolean;
  /** Whether it is the first of those that tell which articles, behind those that tell where to look. */
  readonly startsGroup: boolean;
  /** What a press makes of the query. */
  press(query: string): string;
}

/** Filters as buttons. They write the query's text and read their state from it: the query is the only state. */
export function FilterChips({ query, counts, field, onQuery }: FilterChipsProps) {
  const { t } = useTranslation();
  const chips = useChips(query, counts);
  const row = useRef<HTMLDivElement>(null);
  const [reachable, setReachable] = useState(0);
  const press = useStableCallback((id: string) => {
    const chip = chips.find((known) => known.id === id);
    if (chip !== undefined) onQuery(chip.press(query));
  });
  const handleKey = (event: KeyboardEvent) => {
    const next = chipForKey(event.key, reachable, chips.length);
    if (next !== null) {
      row.current?.querySelectorAll('button')[next]?.focus();
      event.preventDefault();
    } else if (leadsToField(event)) field.current?.focus();
  };
  return (
    <div
      ref={row}
      className={styles.chips}
      role="toolbar"
      aria-label={t('search.filters')}
      onKeyDown={handleKey}
    >
      {chips.map(({ id, label, isPressed, startsGroup }, place) => (
        <ChipButton
          key={id}
          {...{ id, label, isPressed, startsGroup, place }}
          isReachable={place === Math.min(reachable, chips.length - 1)}
          onPress={press}
          onReach={setReachable}
        />
      ))}
    </div>
  );
}

interface ChipButtonProps extends Omit<Chip, 'press'> {
  readonly place: number;
  /** One chip is reached by Tab, the others from it by arrows. */
  readonly isReachable: boolean;
  onPress(id: string): void;
  onReach(place: number): void;
}

const ChipButton = memo(function ChipButton({ id, label, isPressed, startsGroup, ...chip }: ChipButtonProps) {
  return (
    <button
      type="button"
      className={startsGroup ? `${styles.chip} ${styles.apart}` : styles.chip}
      aria-pressed={isPressed}
      tabIndex={chip.isReachable ? 0 : -1}
      onFocus={() => chip.onReach(chip.place)}
      onClick={() => chip.onPress(id)}
      // A mouse leaves the focus in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      {label}
    </button>
  );
});

function useChips(query: string, counts: SearchResult['hitCounts'] | null): readonly Chip[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { places, marks, languages } = useFilters();
  const chip = (filter: QueryFilter, label: string): Chip => ({
    id: filter.id,
    label,
    isPressed: isOn(query, filter),
    startsGroup: filter === marks[0],
    press: (text) => toggled(text, filter),
  });
  const whereChips = places.map((filter) => {
    const count = filter.place === 'text' ? 0 : (counts?.[filter.place] ?? 0);
    const label = t(`search.filter.${filter.place}`);
    return chip(filter, count > 0 ? `${label} ${format.number(count)}` : label);
  });
  const all: Chip = {
    id: 'all',
    label: t('search.filter.all'),
    isPressed: whereChips.every(({ isPressed }) => !isPressed),
    startsGroup: false,
    press: everywhere,
  };
  return [
    all,
    ...whereChips,
    ...marks.map((filter) => chip(filter, t(`search.filter.${filter.id}`))),
    ...languages.map((filter) => chip(filter, filter.name)),
  ];
}

/** The filters on offer, with the languages' names. */
function useFilters() {
  const { language } = useTranslation().i18n;
  const spoken = useNewestLanguages();
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'language' });
    const offered = offeredFilters(language, spoken, Date.now());
    const languages = offered.languages.map((filter) => ({
      ...filter,
      name: capitalised(names.of(filter.language)),
    }));
    return { ...offered, languages };
  }, [language, spoken]);
}

function capitalised(name = ''): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function chipForKey(key: string, place: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return (place + 1) % count;
    case 'ArrowLeft':
      return (place + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Whoever types on, or goes down to the results, means the field. */
function leadsToField({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const isTyped = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
  return isTyped || key === 'ArrowDown' || key === 'ArrowUp';
}
