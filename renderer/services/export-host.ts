import { createContext, useContext } from 'react';
import type { AnnotationKey } from '../db/annotation-queries.ts';

/** An annotation, and whose it is. */
export interface ExportedKey extends AnnotationKey {
  readonly articleId: string;
}

/** What is to leave Lectern. */
export type ExportScope =
  | { readonly kind: 'article'; readonly articleId: string }
  | {
      readonly kind: 'annotations';
      readonly keys: readonly ExportedKey[];
      readonly of: 'selection' | 'shown';
    }
  | { readonly kind: 'all' };

export interface ExportHost {
  /** Asks how it is to be exported, and exports it. */
  openExport(scope: ExportScope): void;
}

export const ExportHostContext = createContext<ExportHost | null>(null);

/** @throws when used outside the window's provider */
export function useExportHost(): ExportHost {
  const host = useContext(ExportHostContext);
  if (host === null) throw new Error('useExportHost needs an ExportHostContext');
  return host;
}
