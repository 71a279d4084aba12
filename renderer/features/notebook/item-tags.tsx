import { foldedName } from '../../db/folded-name.ts';
import { useTagField, useTagLooks } from '../../services/use-tag-field.ts';
import { TagDot } from '../../ui/tag-dot.tsx';
import { TagField } from '../../ui/tag-field.tsx';
import styles from './item-tags.module.css';

interface ItemTagsProps {
  readonly tags: readonly string[];
  readonly isEditing: boolean;
  onChange(added: readonly string[], removed: readonly string[]): void;
  onDone(): void;
}

/** The tags of an annotation, and the field in their place while they are edited. */
export function ItemTags({ tags, isEditing, onChange, onDone }: ItemTagsProps) {
  if (isEditing) return <EditedTags tags={tags} onChange={onChange} onDone={onDone} />;
  return tags.length === 0 ? null : <ShownTags tags={tags} />;
}

function ShownTags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <ul className={styles.tags}>
      {useTagLooks(tags).map(({ key, name, tone }) => (
        <li key={key} className={styles.tag}>
          <TagDot tone={tone} />
          {name}
        </li>
      ))}
    </ul>
  );
}

function EditedTags({ tags, onChange, onDone }: Omit<ItemTagsProps, 'isEditing'>) {
  const field = useTagField(tags, (next) => onChange(missingIn(tags, next), missingIn(next, tags)));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list around it has keys of its own
    <div className={styles.field} onKeyDown={(event) => event.stopPropagation()}>
      <TagField {...field} isEager onDone={onDone} />
    </div>
  );
}

/** Of the tags in `all` those that are not in `some`. */
function missingIn(some: readonly string[], all: readonly string[]): readonly string[] {
  const known = new Set(some.map(foldedName));
  return all.filter((tag) => !known.has(foldedName(tag)));
}
