import { IS_MAC } from './is-mac.ts';
import styles from './kbd.module.css';

const MODIFIER = IS_MAC ? '⌘' : 'Ctrl';

/** A key or chord as it is written on the keyboard; `Mod` is Ctrl, or ⌘ on a Mac. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className={styles.kbd}>{keys.replace('Mod', MODIFIER)}</kbd>;
}
