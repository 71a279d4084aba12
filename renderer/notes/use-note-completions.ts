import { type RefObject, useMemo } from 'react';
import type { NoteLink } from '../../shared/annotation.ts';
import { distinctTags } from '../db/distinct-tags.ts';
import { foldedName } from '../db/folded-name.ts';
import { useTags } from '../db/use-tags.ts';
import { suggestTags } from '../services/suggest-tags.ts';
import type { NoteCompletions } from './note-field.ts';
import { freeName } from './note-links.ts';
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
  const known = useTags();
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
      findTags: (typed) => {
        const taken = new Set(state.current.tags.map(foldedName));
        return suggestTags(known ?? [], typed, taken).map(({ name }) => name);
      },
      addTag: (tag) => onChange({ tags: distinctTags([...state.current.tags, tag]) }),
      hasLink: (name) => state.current.links.some(({ text }) => text === name),
    }),
    [findLinks, known, state, onChange],
  );
}
