import { type RefObject, useMemo } from 'react';
import type { NoteLink } from '../../shared/annotation.ts';
import { useTagNames } from '../db/use-tag-names.ts';
import type { NoteCompletions } from './note-field.ts';
import { freeName } from './note-links.ts';
import { matchingTags } from './tag-field.tsx';
import { useLinkChoices } from './use-link-choices.ts';

interface NoteState {
  readonly tags: readonly string[];
  readonly links: readonly NoteLink[];
}

/** What a note's field offers; `onChange` takes the tags and links with what was chosen. */
export function useNoteCompletions(
  articleId: string,
  state: RefObject<NoteState>,
  onChange: (change: Partial<NoteState>) => void,
): NoteCompletions {
  const findLinks = useLinkChoices(articleId);
  const tagNames = useTagNames();
  return useMemo(
    () => ({
      findLinks: (typed) => findLinks(typed, state.current.links),
      addLink: ({ text, ...place }) => {
        const { links } = state.current;
        const name = freeName(text, place, links);
        const others = links.filter((link) => link.text !== name);
        onChange({ links: [...others, { text: name, ...place }] });
        return name;
      },
      findTags: (typed) => matchingTags(typed, tagNames ?? [], state.current.tags),
      addTag: (tag) => onChange({ tags: [...state.current.tags, tag] }),
      hasLink: (name) => state.current.links.some(({ text }) => text === name),
    }),
    [findLinks, tagNames, state, onChange],
  );
}
