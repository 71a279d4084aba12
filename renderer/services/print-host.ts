import { createContext, useContext } from 'react';

/** Lays articles out for paper. */
export interface PrintHost {
  /** Resolves when the article stands ready for the printer, its pictures and faces loaded; false when it is gone. */
  prepare(articleId: string): Promise<boolean>;
  /** The printer has what it needs: the layout goes. */
  finish(): void;
}

export const PrintHostContext = createContext<PrintHost | null>(null);

/** @throws when used outside the window's provider */
export function usePrintHost(): PrintHost {
  const host = useContext(PrintHostContext);
  if (host === null) throw new Error('usePrintHost needs a PrintHostContext');
  return host;
}
