import { type LibraryOrder, type LibraryView, ordersOf, viewName } from '../../db/library-view.ts';
import { useSetting } from '../../services/use-setting.ts';

/** In which order a view shows its articles: as the person chose for it, or as it comes. */
export function useListOrder(view: LibraryView): readonly [LibraryOrder, (order: LibraryOrder) => void] {
  const [orders, setOrders] = useSetting('libraryOrders');
  const name = viewName(view);
  const possible = ordersOf(view);
  const chosen = orders[name];
  const isPossible = chosen !== undefined && possible.includes(chosen.by);
  const order = isPossible ? chosen : { by: possible[0] ?? 'importedAt', isReversed: false };
  return [order, (next) => void setOrders({ ...orders, [name]: next })];
}
