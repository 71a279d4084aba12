import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from './name-field.module.css';

interface NameFieldProps {
  /** What is named. */
  readonly label: string;
  readonly value: string;
  /** What stands there while there is no name. */
  readonly placeholder: string;
  onName(name: string): void;
  onCancel(): void;
}

/** A name that is changed at its place: Enter or leaving the field takes it, Escape leaves it as it was. */
export function NameField({ label, value, placeholder, onName, onCancel }: NameFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  // Leaving a field that goes is no second answer.
  const isDone = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const finish = (name: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (name === null || name === value) onCancel();
    else onName(name);
  };
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter also ends an input method's composition.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') finish(event.currentTarget.value);
    else if (event.key === 'Escape') finish(null);
    else return;
    event.preventDefault();
  };

  return (
    <input
      ref={field}
      type="text"
      className={styles.field}
      aria-label={label}
      defaultValue={value}
      placeholder={placeholder}
      spellCheck={false}
      onKeyDown={handleKey}
      onBlur={(event) => finish(event.currentTarget.value)}
    />
  );
}
