import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { packOriginal } from './pack-original.ts';

test('text is packed and comes back as it was; what does not shrink stays', async () => {
  const text = Buffer.from('La Loire monte encore. '.repeat(200));
  const { encoding, bytes } = await packOriginal(text);
  expect(encoding).toBe('gzip');
  expect(bytes.length).toBeLessThan(text.length / 5);
  expect(gunzipSync(bytes)).toEqual(text);
  const noise = randomBytes(5_000);
  expect(await packOriginal(noise)).toEqual({ encoding: 'identity', bytes: noise });
});
