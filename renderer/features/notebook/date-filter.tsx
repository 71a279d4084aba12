import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './date-filter.module.css';
import { FilterMenu } from './filter-menu.tsx';
import type { NotebookFilter } from './notebook-filter.ts';

interface DateFilterProps {
  readonly filter: Pick<NotebookFilter, 'since' | 'until'>;
  onChange(days: Pick<NotebookFilter, 'since' | 'until'>): void;
}

const SPANS = [
  ['today', 0],
  ['week', 6],
  ['month', 29],
  ['year', 364],
] as const;

/** When annotations were made: a span up to today, or days that are given. */
export function DateFilter({ filter, onChange }: DateFilterProps) {
  const { t } = useTranslation();
  const { since, until } = filter;
  const choices = SPANS.map(([id, daysAgo]) => {
    const first = isoDay(daysAgo);
    return {
      id,
      label: t(`notebook.date.${id}`),
      isOn: since === first && until === null,
      closes: true,
      toggle: () => onChange(since === first && until === null ? ANY : { since: first, until: null }),
    };
  });
  return (
    <FilterMenu label={t('notebook.dates')} shown={useDayWords(filter)} choices={choices}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the menu's keys are not for the fields */}
      <div className={styles.days} onKeyDown={(event) => event.key !== 'Escape' && event.stopPropagation()}>
        <DayField
          label={t('notebook.date.since')}
          value={since}
          onChange={(day) => onChange({ since: day, until })}
        />
        <DayField
          label={t('notebook.date.until')}
          value={until}
          onChange={(day) => onChange({ since, until: day })}
        />
      </div>
    </FilterMenu>
  );
}

const ANY = { since: null, until: null };

interface DayFieldProps {
  readonly label: string;
  readonly value: string | null;
  onChange(day: string | null): void;
}

function DayField({ label, value, onChange }: DayFieldProps) {
  return (
    <label className={styles.day}>
      <span>{label}</span>
      <input
        type="date"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : target.value)}
      />
    </label>
  );
}

/** The span in words; null when any day counts. */
function useDayWords({ since, until }: DateFilterProps['filter']): string | null {
  const { t } = useTranslation();
  const format = useFormat();
  const words = (day: string) => format.day(new Date(`${day}T00:00`).getTime());
  const span = SPANS.find(([, daysAgo]) => until === null && since === isoDay(daysAgo));
  if (span !== undefined) return t(`notebook.date.${span[0]}`);
  if (since !== null && until !== null)
    return since === until
      ? words(since)
      : t('notebook.date.between', { from: words(since), to: words(until) });
  if (since !== null) return t('notebook.date.from', { day: words(since) });
  return until === null ? null : t('notebook.date.to', { day: words(until) });
}

/** The day so many days ago, `YYYY-MM-DD`. */
function isoDay(daysAgo: number): string {
  const date = new Date();
  date.setDate(date.getDate() - daysAgo);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
