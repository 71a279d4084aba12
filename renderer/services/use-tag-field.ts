import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedName } from '../db/folded-name.ts';
import type { Tag } from '../db/tag-queries.ts';
import { useTags } from '../db/use-tags.ts';
import { useFormat } from '../i18n/use-format.ts';
import type { TagChoice, TagFieldProps } from '../ui/tag-field.tsx';
import { suggestTags } from './suggest-tags.ts';

const NO_TAGS: readonly Tag[] = [];

/** How tags look, by the name that they are given; a name that is new looks quiet. */
export function useTagLooks(names: readonly string[]): readonly TagChoice[] {
  const known = useTags() ?? NO_TAGS;
  const joined = names.join('\n');
  return useMemo(() => {
    const byKey = new Map(known.map((tag) => [tag.key, tag]));
    return (joined === '' ? [] : joined.split('\n')).map((name) => {
      const key = foldedName(name);
      const tag = byKey.get(key);
      return { key, name: tag?.name ?? name, tone: tag?.color ?? null };
    });
  }, [joined, known]);
}

/**
 * What a `TagField` over these tags needs: the looks of those that are there, completion from all tags of the library, and
 * words. `onChange` gets all tags that are to be there; a name that is known already is written as it is.
 */
export function useTagField(
  names: readonly string[],
  onChange: (names: readonly string[]) => void,
): TagFieldProps {
  const { t } = useTranslation();
  const format = useFormat();
  const known = useTags() ?? NO_TAGS;
  const tags = useTagLooks(names);
  const taken = new Set(tags.map(({ key }) => key));

  const suggest = (typed: string): readonly TagChoice[] => {
    const found = suggestTags(known, typed, taken).map(({ key, name, color, articleCount }) => ({
      ...{ key, name, tone: color },
      ...(articleCount > 0 && { detail: format.number(articleCount) }),
    }));
    const name = typed.trim();
    const key = foldedName(name);
    const isNew = key !== '' && !taken.has(key) && known.every((tag) => tag.key !== key);
    if (!isNew) return found;
    return [...found, { key, name, tone: null, createLabel: t('tags.create', { name }) }];
  };
  const add = (typed: string): void => {
    const key = foldedName(typed);
    if (key === '' || taken.has(key)) return;
    onChange([...names, known.find((tag) => tag.key === key)?.name ?? typed]);
  };
  return {
    label: t('tags.field'),
    placeholder: t('tags.placeholder'),
    tags,
    suggest,
    removeLabel: (name) => t('tags.removeFrom', { name }),
    onAdd: add,
    onRemove: ({ key }) => onChange(names.filter((name) => foldedName(name) !== key)),
  };
}
