import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  formatDateTime,
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
    const readingTime = (minutes: number): string => {
      const hours = Math.floor(minutes / MINUTES_PER_HOUR);
      const rest = minutes % MINUTES_PER_HOUR;
      if (hours === 0) return t('time.minutes', { minutes });
      if (rest === 0) return t('time.hours', { hours });
      return t('time.hoursMinutes', { hours, minutes: String(rest).padStart(2, '0') });
    };
    return {
      number: (value: number) => formatNumber(value, language),
      percent: (share: number) => formatPercent(share, language),
      relativeDate: (time: number) => formatRelativeDate(time, now, language),
      day: (time: number) => formatDay(time, now, language),
      moment: (time: number) => formatMoment(time, language),
      dateTime: (time: number) => formatDateTime(time, language),
      list: (items: readonly string[]) => formatList(items, language),
      /** Files a second: whole numbers, below ten with one decimal. */
      pace: (rate: number) =>
        formatNumber(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate), language),
      /** “40 s”, “8 min”, “4 h 10” of so many seconds, as precise as a guess may be. */
      duration: (seconds: number) =>
        seconds < 60
          ? t('time.seconds', { seconds: Math.max(5, Math.ceil(seconds / 5) * 5) })
          : readingTime(Math.round(seconds / 60)),
      /** “8 min”, “4 h 10”. */
      readingTime,
    };
  }, [t, i18n.language, now]);
}
