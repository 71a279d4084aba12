import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRoute } from 'wouter';
import { useAnnotationCount } from '../db/use-annotation-catalog.ts';
import { NOTEBOOK_ROUTE, REVIEW_ROUTE } from './addresses.ts';
import { SidebarLink } from './sidebar-link.tsx';

/** The way to the notebook, with how much is in it. */
export function NotebookLink() {
  const { t } = useTranslation();
  const count = useAnnotationCount();
  const [isInNotebook] = useRoute(NOTEBOOK_ROUTE);
  const [isInReview] = useRoute(REVIEW_ROUTE);
  return (
    <SidebarLink
      href={NOTEBOOK_ROUTE}
      icon={NotebookPen}
      label={t('nav.notebook')}
      isShown={isInNotebook || isInReview}
      {...(count !== undefined && { count })}
    />
  );
}
