import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import * as v from 'valibot';
import { LecternError, toErrorData } from '../../shared/errors.ts';
import { PAGE_HOSTS } from '../../shared/ipc-contract.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { Page } from './page-options.ts';
import type { PayloadSchemas } from './payload-schemas.ts';

type Contract<C extends string> = Record<C, { payload: unknown; reply: unknown }>;

/** One function a channel; `sender` is the window that asks. */
export type Handlers<R extends Contract<C>, C extends string> = {
  readonly [K in C]: (payload: R[K]['payload'], sender: WebContents) => Reply<R[K]['reply']>;
};

/** A handler may answer at once or later; one without a reply need not return anything. */
type Reply<T> = [T] extends [undefined] ? void | Promise<void> : T | Promise<T>;

/**
 * Answers a page's requests: sender checked, payload validated, errors returned as data. Channels are exactly the keys
 * of the schemas.
 */
export function serveRequests<C extends string, R extends Contract<C>>(
  ipcMain: Pick<IpcMain, 'handle'>,
  page: Page,
  schemas: PayloadSchemas<R, C>,
  handlers: Handlers<R, C>,
): void {
  for (const channel of Object.keys(schemas) as C[]) {
    ipcMain.handle(channel, async (event, payload: unknown): Promise<Result<unknown>> => {
      try {
        checkSender(event, page);
        const valid = validate(channel, schemas[channel], payload);
        return success(await handlers[channel](valid, event.sender));
      } catch (error) {
        return failure(toErrorData(error));
      }
    });
  }
}

/** Only the page that a channel belongs to may use it. */
function checkSender(event: IpcMainInvokeEvent, page: Page): void {
  const url = event.senderFrame?.url ?? '';
  if (url.startsWith(`app://${PAGE_HOSTS[page]}/`)) return;
  throw new LecternError('not-allowed', `Request from ${url === '' ? 'a page that is gone' : url}`);
}

function validate<T>(channel: string, schema: v.GenericSchema<unknown, T>, payload: unknown): T {
  const result = v.safeParse(schema, payload);
  if (result.success) return result.output;
  throw new LecternError('invalid-payload', `${channel}: ${v.summarize(result.issues)}`);
}
