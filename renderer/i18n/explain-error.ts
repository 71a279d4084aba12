import i18next from 'i18next';
import { toErrorData } from '../../shared/errors.ts';

/** What happened and what to do, in the person's language, for anything that was thrown. */
export function explainError(error: unknown): string {
  return i18next.t(`errors.${toErrorData(error).code}`);
}
