import { expect, test, vi } from 'vitest';
import { createSearchClient } from './client.ts';

const CRASHING_WORKER = `addEventListener('message', ({ data }) => {
  if (data.kind === 'search') setTimeout(() => { throw new Error('out of ink'); });
})`;

const OPTIONS = { limit: 5, isVerbatim: false };
const address = URL.createObjectURL(new Blob([CRASHING_WORKER], { type: 'text/javascript' }));

test('a worker that crashes is started again once, and its requests are rejected', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const createWorker = vi.fn(() => new Worker(address));
  const client = createSearchClient({ createWorker });
  const crash = { code: 'internal', message: expect.stringContaining('out of ink') };
  const [one, two] = [client.search('otan', OPTIONS), client.matchesIn('sample', 'otan')];
  await Promise.all([expect(one).rejects.toMatchObject(crash), expect(two).rejects.toMatchObject(crash)]);
  expect(createWorker).toHaveBeenCalledTimes(2);
  await expect(client.search('otan', OPTIONS)).rejects.toMatchObject(crash);
  await expect(client.search('otan', OPTIONS)).rejects.toMatchObject({ code: 'internal' });
  expect(createWorker).toHaveBeenCalledTimes(2);
  expect(logged).toHaveBeenCalledTimes(2);
  logged.mockRestore();
  client.close();
});

test('closing rejects what is unanswered', async () => {
  const client = createSearchClient({ createWorker: () => new Worker(address) });
  const searching = client.search('otan', OPTIONS);
  client.close();
  await expect(searching).rejects.toMatchObject({ code: 'cancelled' });
});
