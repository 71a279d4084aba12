import { useEffect, useMemo, useRef } from 'react';
import { useTags } from '../db/use-tags.ts';
import { useStableCallback } from '../ui/use-stable-callback.ts';
import { followedTag } from './followed-tag.ts';

/** Calls `onMoved` with the tag's new key when the tag that a list shows (null: none) is renamed, wherever that is done. */
export function useFollowedTag(key: string | null, onMoved: (key: string) => void): void {
  const tags = useTags();
  const keys = useMemo(() => tags && new Set(tags.map((tag) => tag.key)), [tags]);
  const before = useRef(keys);
  const follow = useStableCallback(onMoved);
  useEffect(() => {
    const next = key === null ? null : followedTag(key, before.current, keys);
    before.current = keys;
    if (next !== null) follow(next);
  }, [key, keys, follow]);
}
