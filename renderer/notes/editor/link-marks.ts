import { Decoration, type EditorView, MatchDecorator, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** Marks `[[…]]`, and those that lead nowhere yet. */
export function linkMarks(hasLink: (name: string) => boolean) {
  const matcher = new MatchDecorator({
    regexp: /\[\[([^[\]\n]{1,300})\]\]/g,
    decoration: ([, name = '']) =>
      Decoration.mark({ class: hasLink(name) ? 'cm-note-link' : 'cm-note-link cm-note-link-open' }),
  });
  return ViewPlugin.define(
    (view: EditorView) => ({
      decorations: matcher.createDeco(view),
      update(update: ViewUpdate) {
        this.decorations = matcher.updateDeco(update, this.decorations);
      },
    }),
    { decorations: (plugin) => plugin.decorations },
  );
}
