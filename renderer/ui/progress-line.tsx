import { useLayoutEffect, useRef } from 'react';
import styles from './progress-line.module.css';

interface ProgressLineProps {
  /** 0 to 1. */
  readonly value: number;
  readonly label: string;
  /** `accent` for work under way, `quiet` for how far a person has read. */
  readonly tone?: 'quiet' | 'accent';
}

/** One hairline of progress. */
export function ProgressLine({ value, label, tone = 'quiet' }: ProgressLineProps) {
  const bar = useRef<HTMLDivElement>(null);
  // The share is data, not style: it reaches the sheet as a custom property.
  useLayoutEffect(() => bar.current?.style.setProperty('--share', String(value)), [value]);
  return (
    <div
      ref={bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(value * 100)}
      className={`${styles.line} ${styles[tone]}`}
    />
  );
}
