import type { KeyboardEvent } from 'react';
import { choiceForKey } from './result-choices.ts';

interface PaletteKeyActions {
  readonly list: { readonly index: number; readonly count: number; readonly isCut: boolean };
  readonly isEmpty: boolean;
  onChoose(index: number): void;
  onEnter(): void;
  onKeep(): void;
  onHelp(): void;
  /** Takes the chosen recent search away; answers whether one is chosen. */
  onForget(): boolean;
}

interface PaletteKeys {
  /** Keys in the field. */
  onFieldKey(event: KeyboardEvent): void;
  /** Keys anywhere in the palette. */
  onPanelKey(event: KeyboardEvent): void;
}

/** What keys do in the palette; those that edit the query are the field's own. */
export function paletteKeys(actions: PaletteKeyActions): PaletteKeys {
  return {
    onFieldKey: (event) => handled(event, () => handleFieldKey(event, actions)),
    onPanelKey: (event) => handled(event, () => handlePanelKey(event, actions)),
  };
}

/** Runs what a key does; a key that does something does nothing else. */
function handled(event: KeyboardEvent, run: () => boolean): void {
  // Enter also ends an input method's composition.
  if (event.nativeEvent.isComposing || event.defaultPrevented) return;
  if (run()) event.preventDefault();
}

function handleFieldKey(event: KeyboardEvent, actions: PaletteKeyActions): boolean {
  const next = choiceForKey(event, actions.list);
  if (next !== null) {
    actions.onChoose(next);
    return true;
  }
  if (event.key === 'Delete' && event.shiftKey) return actions.onForget();
  if (event.key === '?' && actions.isEmpty) {
    actions.onHelp();
    return true;
  }
  if (event.key !== 'Enter') return false;
  actions.onEnter();
  return true;
}

function handlePanelKey(event: KeyboardEvent, actions: PaletteKeyActions): boolean {
  const isMod = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (isMod && event.key.toLowerCase() === 's') {
    actions.onKeep();
    return true;
  }
  if (event.key !== 'F1') return false;
  actions.onHelp();
  return true;
}
