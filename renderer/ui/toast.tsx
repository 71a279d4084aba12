import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import styles from './toast.module.css';

export interface ToastAction {
  readonly label: string;
  run(): void;
}

interface ToastMessage {
  readonly text: string;
  readonly action?: ToastAction;
  /** A message takes the place of an earlier one with the same topic. */
  readonly topic?: string;
  /** `problem` stays longer. */
  readonly tone?: 'quiet' | 'problem';
}

const manager = Toast.createToastManager();

const STAY_MS = 8000;
/** A problem has more to read. */
const PROBLEM_STAY_MS = 30_000;

/** Shows a short message at the window's foot. The action closes the message and runs. */
export function showToast({ text, action, topic, tone = 'quiet' }: ToastMessage): void {
  const id = manager.add({
    title: text,
    timeout: tone === 'problem' ? PROBLEM_STAY_MS : STAY_MS,
    ...(topic !== undefined && { id: topic }),
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          manager.close(id);
          action.run();
        },
      },
    }),
  });
}

/** The place where messages appear; stands once in the window. */
export function Toaster({ closeLabel }: { readonly closeLabel: string }) {
  return (
    <Toast.Provider toastManager={manager} limit={2}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport}>
          <ToastList closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList({ closeLabel }: { readonly closeLabel: string }) {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection="down">
      <Toast.Content className={styles.content}>
        <Toast.Title className={styles.text} render={<p />} />
        <Toast.Action className={styles.action} />
        <Toast.Close className={styles.close} aria-label={closeLabel}>
          <X size={14} strokeWidth={2} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
