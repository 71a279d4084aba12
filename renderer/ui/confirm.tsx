import { AlertDialog } from '@base-ui/react/alert-dialog';
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import styles from './confirm.module.css';

export interface Question {
  readonly title: string;
  readonly text: ReactNode;
  /** What the button says that carries it out. */
  readonly confirmLabel: string;
}

interface Asked extends Question {
  answer(isConfirmed: boolean): void;
}

const listeners = new Set<() => void>();
let asked: Asked | null = null;

/** Asks before something that cannot be taken back, or is easily meant otherwise; the place is the window's `Confirmer`. */
export function askFirst(question: Question): Promise<boolean> {
  asked?.answer(false);
  return new Promise((resolve) => {
    put({
      ...question,
      answer: (isConfirmed) => {
        put(null);
        resolve(isConfirmed);
      },
    });
  });
}

function put(next: Asked | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The place where questions appear; stands once in the window. Escape answers no, and the focus starts there. */
export function Confirmer({ cancelLabel }: { readonly cancelLabel: string }) {
  const present = useSyncExternalStore(subscribe, () => asked);
  const cancel = useRef<HTMLButtonElement>(null);
  // While the dialog fades it still says what it asked.
  const [last, setLast] = useState<Asked | null>(null);
  if (present !== null && present !== last) setLast(present);
  return (
    <AlertDialog.Root open={present !== null} onOpenChange={(open) => !open && present?.answer(false)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.veil} />
        <AlertDialog.Popup className={styles.popup} initialFocus={cancel}>
          <AlertDialog.Title className={styles.title}>{last?.title}</AlertDialog.Title>
          <AlertDialog.Description className={styles.text} render={<div />}>
            {last?.text}
          </AlertDialog.Description>
          <div className={styles.buttons}>
            <Button ref={cancel} onClick={() => present?.answer(false)}>
              {cancelLabel}
            </Button>
            <Button variant="primary" onClick={() => present?.answer(true)}>
              {last?.confirmLabel}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
