import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareProfile } from './profile.ts';

let profile = '';

beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'lectern-profile-'));
});

afterEach(() => {
  rmSync(profile, { recursive: true, force: true });
});

function preferences(): unknown {
  return JSON.parse(readFileSync(join(profile, 'Default/Preferences'), 'utf8'));
}

test('a new profile offers no translation', () => {
  prepareProfile(profile);
  expect(preferences()).toEqual({ translate: { enabled: false } });
});

test('what Chromium has stored stays', () => {
  prepareProfile(profile);
  writeFileSync(
    join(profile, 'Default/Preferences'),
    '{"browser":{"window":1},"translate":{"enabled":true}}',
  );
  prepareProfile(profile);
  expect(preferences()).toEqual({ browser: { window: 1 }, translate: { enabled: false } });
});

test('a file that was cut off is written anew', () => {
  prepareProfile(profile);
  writeFileSync(join(profile, 'Default/Preferences'), '{"browser":');
  prepareProfile(profile);
  expect(preferences()).toEqual({ translate: { enabled: false } });
});
