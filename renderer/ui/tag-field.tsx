import { Combobox } from '@base-ui/react/combobox';
import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { TagDot, type TagTone } from './tag-dot.tsx';
import styles from './tag-field.module.css';

/** A tag as the field shows it. */
export interface TagChoice {
  /** The same for every way in which it is written. */
  readonly key: string;
  readonly name: string;
  readonly tone: TagTone | null;
  /** What is said beside it in the list: how many bear it. */
  readonly detail?: string;
  /** Said in the list in place of the name: that it would be a new one. */
  readonly createLabel?: string;
}

export interface TagFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly tags: readonly TagChoice[];
  /** What could be meant by what is typed, the likeliest first; without those that are there. */
  suggest(typed: string): readonly TagChoice[];
  /** The name of a chip's button. */
  removeLabel(name: string): string;
  onAdd(name: string): void;
  onRemove(tag: TagChoice): void;
  /** Escape, or Enter with nothing typed. */
  onDone?(): void;
  /** Takes the focus when it appears. */
  readonly isEager?: boolean;
}

/**
 * Tags as chips, and a field that completes what is typed: Enter or a comma adds, Backspace in an empty field and ← reach
 * the chips, Escape leaves.
 */
export function TagField(props: TagFieldProps) {
  const { label, placeholder, tags, suggest, removeLabel, onAdd, onRemove, onDone, isEager = false } = props;
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const group = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const choices = suggest(typed);
  useEffect(() => {
    if (isEager) input.current?.focus();
  }, [isEager]);

  // The list goes with what it completed: it would stand over what is below the field.
  const empty = (): void => {
    setTyped('');
    setIsOpen(false);
  };
  const change = (next: readonly TagChoice[]): void => {
    for (const tag of next) if (!hasTag(tags, tag)) onAdd(tag.name);
    for (const tag of tags) if (!hasTag(next, tag)) onRemove(tag);
    empty();
  };
  const handleKey = (event: KeyboardEvent & { preventBaseUIHandler(): void }): void => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === ',' && typed.trim() !== '') {
      onAdd(typed.trim());
      empty();
    } else if (key === 'Enter' && typed === '' && !event.currentTarget.hasAttribute('aria-activedescendant'))
      onDone?.();
    else if (key === 'Escape' && typed !== '') empty();
    else if (key === 'Escape') {
      setIsOpen(false);
      onDone?.();
    } else return;
    // Base UI would take all tags away at Escape.
    event.preventBaseUIHandler();
    // What stands around the field has keys of its own.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Combobox.Root<TagChoice, true>
      multiple
      autoHighlight
      items={choices}
      filter={null}
      value={[...tags]}
      onValueChange={change}
      inputValue={typed}
      onInputValueChange={setTyped}
      open={isOpen && choices.length > 0}
      onOpenChange={setIsOpen}
      itemToStringLabel={({ name }) => name}
      isItemEqualToValue={(a, b) => a.key === b.key}
    >
      <Combobox.Chips ref={group} className={styles.field}>
        {tags.map((tag) => (
          <Combobox.Chip key={tag.key} className={styles.chip} aria-label={tag.name}>
            <TagDot tone={tag.tone} />
            <span className={styles.name}>{tag.name}</span>
            <Combobox.ChipRemove className={styles.remove} aria-label={removeLabel(tag.name)}>
              <X size={12} strokeWidth={2} aria-hidden />
            </Combobox.ChipRemove>
          </Combobox.Chip>
        ))}
        <Combobox.Input
          ref={input}
          className={styles.input}
          aria-label={label}
          placeholder={tags.length === 0 ? placeholder : ''}
          spellCheck={false}
          onKeyDown={handleKey}
        />
      </Combobox.Chips>
      <Combobox.Portal>
        <Combobox.Positioner className={styles.positioner} anchor={group} sideOffset={4} align="start">
          {/* It stands apart from the landmark that the field is in. */}
          <Combobox.Popup className={styles.popup} role="region" aria-label={label}>
            <Combobox.List className={styles.list}>
              {(tag: TagChoice) => <Choice key={tag.key} tag={tag} />}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function Choice({ tag }: { readonly tag: TagChoice }) {
  return (
    <Combobox.Item className={styles.choice} value={tag}>
      <TagDot tone={tag.tone} />
      <span className={styles.choiceName}>{tag.createLabel ?? tag.name}</span>
      {tag.detail !== undefined && <span className={styles.detail}>{tag.detail}</span>}
    </Combobox.Item>
  );
}

function hasTag(tags: readonly TagChoice[], { key }: TagChoice): boolean {
  return tags.some((tag) => tag.key === key);
}
