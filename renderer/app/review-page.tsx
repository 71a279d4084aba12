import { useLocation } from 'wouter';
import { ReviewView } from '../features/notebook/review/review-view.tsx';
import { NOTEBOOK_ROUTE } from './addresses.ts';

/** The review; leaving it leads to the notebook. */
export function ReviewPage() {
  const [, navigate] = useLocation();
  return <ReviewView onLeave={() => navigate(NOTEBOOK_ROUTE)} />;
}
