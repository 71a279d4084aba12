import { closeCompletion, completionKeymap, completionStatus } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorSelection, type Extension, Prec, type StateCommand } from '@codemirror/state';
import { type Command, keymap } from '@codemirror/view';

/** Keys of the field. Escape first leaves what is offered, then the note. */
export function noteKeys(onDone: () => void): Extension {
  const done = (): boolean => {
    onDone();
    return true;
  };
  const leave: Command = (view) => {
    const isOffered = completionStatus(view.state) === 'active';
    closeCompletion(view);
    return isOffered || done();
  };
  return [
    history(),
    Prec.highest(keymap.of(completionKeymap.filter(({ key }) => key !== 'Escape'))),
    keymap.of([
      { key: 'Escape', run: leave },
      { key: 'Mod-Enter', run: done },
      { key: 'Mod-b', run: surround('**') },
      { key: 'Mod-i', run: surround('*') },
      ...historyKeymap,
      // With nothing more to undo here, the key must not undo something elsewhere.
      { key: 'Mod-z', run: () => true },
      { key: 'Mod-y', run: () => true },
      ...defaultKeymap.filter(({ key }) => key !== 'Mod-/' && key !== 'Alt-ArrowLeft'),
    ]),
  ];
}

/** Puts signs around what is selected, or takes them away. */
function surround(sign: string): StateCommand {
  return ({ state, dispatch }) => {
    const change = state.changeByRange(({ from, to }) => {
      const before = state.sliceDoc(from - sign.length, from);
      const after = state.sliceDoc(to, to + sign.length);
      if (before === sign && after === sign) {
        return {
          changes: [
            { from: from - sign.length, to: from },
            { from: to, to: to + sign.length },
          ],
          range: EditorSelection.range(from - sign.length, to - sign.length),
        };
      }
      return {
        changes: [
          { from, insert: sign },
          { from: to, insert: sign },
        ],
        range: EditorSelection.range(from + sign.length, to + sign.length),
      };
    });
    dispatch(state.update(change, { userEvent: 'input' }));
    return true;
  };
}
