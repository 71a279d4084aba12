import { useTranslation } from 'react-i18next';
import { type LibraryOrder, type LibraryView, ordersOf, viewName } from '../../db/library-view.ts';
import { ChoiceMenu } from '../../ui/choice-menu.tsx';
import { useListOrder } from './use-list-order.ts';

/** By what the list is sorted, and the way to sort it otherwise. */
export function OrderMenu({ view }: { readonly view: LibraryView }) {
  const { t } = useTranslation();
  const [order, setOrder] = useListOrder(view);
  const nameOf = useOrderName(view);
  const isNewest = order.by === 'importedAt' && !order.isReversed;
  return (
    <ChoiceMenu
      label={t('library.order.label')}
      text={isNewest ? t('library.order.newest') : `${nameOf(order.by)}${order.isReversed ? ' ↑' : ''}`}
      choices={ordersOf(view).map((by) => ({ value: by, label: nameOf(by) }))}
      value={order.by}
      turn={{ label: t('library.order.reversed'), isOn: order.isReversed }}
      onChoose={(by) => setOrder({ by, isReversed: false })}
      onTurn={(isReversed) => setOrder({ ...order, isReversed })}
    />
  );
}

/** Names of orders; when an article came to a section is told by what the section is. */
export function useOrderName(view: LibraryView): (by: LibraryOrder['by']) => string {
  const { t } = useTranslation();
  const name = viewName(view);
  return (by) => {
    if (by !== 'movedAt') return t(`library.order.${by}`);
    return t(`library.order.movedAt.${name === 'favourites' || name === 'archive' ? name : 'bin'}`);
  };
}
