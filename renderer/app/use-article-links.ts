import { useEffect } from 'react';
import type { ArticlePlace } from '../services/reader-host.ts';
import { useServices } from '../services/services.ts';
import { useStableCallback } from '../ui/use-stable-callback.ts';

/** Opens what `lectern://` links of other programs name. */
export function useArticleLinks(open: (articleId: string, place: ArticlePlace) => void): void {
  const { platform } = useServices();
  const take = useStableCallback(async () => {
    const link = await platform.takeLink();
    if (link !== null) open(link.articleId, link);
  });
  useEffect(() => {
    const look = () => void take().catch(() => undefined); // main is gone, and the link with it
    look();
    return platform.on('link.arrived', look);
  }, [platform, take]);
}
