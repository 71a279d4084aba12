import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatDay,
  formatList,
  formatMoment,
  formatNumber,
  formatPercent,
  formatRelativeDate,
} from './format.ts';
import { useMinute } from './use-minute.ts';

const MINUTES_PER_HOUR = 60;

/** Formatters in the window's language; relative dates stay true as time passes. */
export function useFormat() {
  const { t, i18n } = useTranslation();
  const now = useMinute();
  return useMemo(() => {
    const language = i18n.language;
    return {
      number: (value: number) => formatNumber(value, language),
      percent: (share: number) => formatPercent(share, language),
      relativeDate: (time: number) => formatRelativeDate(time, now, language),
      day: (time: number) => formatDay(time, now, language),
      moment: (time: number) => formatMoment(time, language),
      list: (items: readonly string[]) => formatList(items, language),
      /** “8 min”, “4 h 10”. */
      readingTime: (minutes: number) => {
        const hours = Math.floor(minutes / MINUTES_PER_HOUR);
        const rest = minutes % MINUTES_PER_HOUR;
        if (hours === 0) return t('time.minutes', { minutes });
        if (rest === 0) return t('time.hours', { hours });
        return t('time.hoursMinutes', { hours, minutes: String(rest).padStart(2, '0') });
      },
    };
  }, [t, i18n.language, now]);
}
