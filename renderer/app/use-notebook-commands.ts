import { useLocation } from 'wouter';
import { useCommandHandlers } from '../services/use-command-handlers.ts';
import { NOTEBOOK_ROUTE, REVIEW_ROUTE } from './addresses.ts';

/** The ways to the notebook and the review by key, menu and palette. */
export function useNotebookCommands(): void {
  const [, navigate] = useLocation();
  useCommandHandlers({
    goNotebook: () => navigate(NOTEBOOK_ROUTE),
    goReview: () => navigate(REVIEW_ROUTE),
  });
}
