/** The anchoring worker's message loop. */
import { toErrorData } from '../../shared/errors.ts';
import { carryOut } from './anchoring-tasks.ts';
import type { AnchoringReply, AnchoringRequest } from './protocol.ts';

self.addEventListener('message', ({ data }: MessageEvent<AnchoringRequest>) => {
  self.postMessage(answer(data));
});

function answer(message: AnchoringRequest): AnchoringReply {
  const { id } = message;
  try {
    return { id, ok: true, reply: carryOut(message) };
  } catch (error) {
    return { id, ok: false, error: toErrorData(error) };
  }
}
