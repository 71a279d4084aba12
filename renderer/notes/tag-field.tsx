import { X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTagNames } from '../db/use-tag-names.ts';
import styles from './tags.module.css';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly isReadOnly: boolean;
  readonly fieldRef?: Ref<HTMLInputElement>;
  readonly onChange: (tags: readonly string[]) => void;
  /** Escape, or Enter with nothing typed. */
  readonly onDone: () => void;
}

/** Tags offered at a time. */
const MOST_OFFERED = 6;

/** Tags of the library that begin, or else go on, with what was typed, without those that are there. */
export function matchingTags(
  typed: string,
  names: readonly string[],
  present: readonly string[],
): readonly string[] {
  const wanted = fold(typed);
  const taken = new Set(present.map(fold));
  const free = names.filter((name) => !taken.has(fold(name)));
  const begun = free.filter((name) => fold(name).startsWith(wanted));
  const within = free.filter((name) => fold(name).includes(wanted) && !begun.includes(name));
  return [...begun, ...within].slice(0, MOST_OFFERED);
}

function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** The tags of a note as chips, and a field that takes another one. */
export function TagField({ tags, isReadOnly, fieldRef, onChange, onDone }: TagFieldProps) {
  const { t } = useTranslation();
  const names = useTagNames() ?? [];
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(-1);
  const listId = useId();
  const offered = typed.trim() === '' ? [] : matchingTags(typed, names, tags);

  const show = (text: string): void => {
    setTyped(text);
    setChosen(-1);
  };
  const add = (tag: string): void => {
    show('');
    const name = tag.replace(/^[#\s]+/, '').trim();
    if (name !== '') onChange([...tags, name]);
  };
  const step = (by: number): void => {
    const count = offered.length + 1;
    setChosen(((chosen + 1 + by + count) % count) - 1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'Escape' && typed !== '') show('');
    else if (key === 'Escape' || (key === 'Enter' && typed.trim() === '')) onDone();
    else if (key === 'Enter' || key === ',') add(offered[chosen] ?? typed);
    else if (key === 'Backspace' && typed === '' && tags.length > 0) onChange(tags.slice(0, -1));
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.field}>
      {tags.map((tag) => (
        <span key={tag} className={styles.chip}>
          {tag}
          <button
            type="button"
            className={styles.remove}
            aria-label={t('notes.removeTag', { tag })}
            disabled={isReadOnly}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <X size={11} aria-hidden />
          </button>
        </span>
      ))}
      <span className={styles.entry}>
        <input
          ref={fieldRef}
          type="text"
          role="combobox"
          className={styles.input}
          aria-label={t('notes.addTag')}
          aria-expanded={offered.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(chosen >= 0 && { 'aria-activedescendant': `${listId}-${chosen}` })}
          placeholder={t('notes.addTag')}
          value={typed}
          readOnly={isReadOnly}
          spellCheck={false}
          onChange={(event) => show(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
        />
        <OfferedTags id={listId} tags={offered} chosen={chosen} onChoose={add} />
      </span>
    </div>
  );
}

interface OfferedTagsProps {
  readonly id: string;
  readonly tags: readonly string[];
  readonly chosen: number;
  readonly onChoose: (tag: string) => void;
}

function OfferedTags({ id, tags, chosen, onChoose }: OfferedTagsProps) {
  const { t } = useTranslation();
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('notes.tags')}
      className={styles.offered}
      hidden={tags.length === 0}
    >
      {tags.map((tag, index) => (
        // The field keeps the focus and has the keys.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above
        // biome-ignore lint/a11y/useFocusableInteractive: see above
        <div
          key={tag}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={styles.option}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(tag)}
        >
          {tag}
        </div>
      ))}
    </div>
  );
}

/** The tags of a note that is read. */
export function TagChips({ tags }: { readonly tags: readonly string[] }) {
  const { t } = useTranslation();
  if (tags.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('notes.tags')}>
      {tags.map((tag) => (
        <li key={tag} className={styles.chip}>
          {tag}
        </li>
      ))}
    </ul>
  );
}
