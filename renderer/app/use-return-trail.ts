import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { type PlaceInWindow, ReturnedPlace } from '../services/returned-place.ts';
import { useHashAddress } from './hash-location.ts';
import { placeInWindow } from './place-in-window.ts';

/** More searches than anyone goes back through. */
const MOST_PLACES = 50;

/** A place that was left by opening something that a search found. */
interface LeftPlace extends PlaceInWindow {
  readonly address: string;
  readonly selectedId: string | null;
  /** The address that the search led to. */
  readonly to: string;
}

export interface ReturnTrail {
  /** Remembers the present place before a search leads to an address. */
  readonly leaveFor: (address: string) => void;
  /** Goes back to before the search that led to the present address; null when none did. */
  readonly goBack: (() => void) | null;
  /** The place that was come back to last. */
  readonly returned: ReturnedPlace | null;
  /** Counts the moves: the same address may be come to again. */
  readonly moves: number;
}

/** The way back from search to search, each to where the person was before it. */
export function useReturnTrail(
  articleId: string | null,
  selectedId: string | null,
  onSelect: (id: string | null) => void,
): ReturnTrail {
  const address = useHashAddress();
  const [, navigate] = useLocation();
  const [trail, setTrail] = useState<readonly LeftPlace[]>([]);
  const [returned, setReturned] = useState<ReturnedPlace | null>(null);
  const [moves, setMoves] = useState(0);

  // Whoever has gone elsewhere since is no longer where the search led to.
  const last = trail.at(-1);
  const left = last?.to === address ? last : undefined;

  const leaveFor = (to: string): void => {
    const place = { ...placeInWindow(articleId), address, selectedId, to };
    setTrail([...(left === undefined ? [] : trail), place].slice(-MOST_PLACES));
    setMoves(moves + 1);
  };

  const goBack = useCallback(() => {
    if (left === undefined) return;
    setTrail((places) => places.slice(0, -1));
    setReturned(new ReturnedPlace(left));
    setMoves((count) => count + 1);
    onSelect(left.selectedId);
    navigate(left.address);
  }, [left, onSelect, navigate]);

  return { leaveFor, goBack: left === undefined ? null : goBack, returned, moves };
}
