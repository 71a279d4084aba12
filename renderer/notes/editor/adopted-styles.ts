import { StyleModule } from 'style-mod';

/**
 * Lets the editor's style sheets be adopted ones (https://www.w3.org/TR/cssom-1/#extensions-to-the-document-or-shadow-root-interface)
 * instead of `<style>` elements, which the window's content security policy forbids. `style-mod` adopts them in shadow
 * trees alone and keeps its set of them in a property of the tree: the document gets the set of one that is not shown.
 */
export function adoptEditorStyles(): void {
  const tree = document.createElement('div').attachShadow({ mode: 'open' });
  StyleModule.mount(tree, new StyleModule({}));
  for (const key of Object.getOwnPropertySymbols(tree)) {
    if (!(key in document)) Object.defineProperty(document, key, { value: Reflect.get(tree, key) });
  }
}
