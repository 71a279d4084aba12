import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LICENCES_FILE, type Licence, shippedLicences } from './licences.ts';

test('the list in the app holds what ships now (node tools/licences/licences.ts writes it)', () => {
  const listed = JSON.parse(readFileSync(LICENCES_FILE, 'utf8')) as readonly Licence[];
  const names = (licences: readonly Licence[]) => licences.map(({ name, version }) => `${name} ${version}`);
  expect(names(listed)).toEqual(names(shippedLicences()));
});

test('everything that ships has a licence that allows it', () => {
  const allowed =
    /^\(?(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|OFL-1\.1|Unlicense|CC0-1\.0|BlueOak-1\.0\.0|MIT-0|MIT AND [\w.-]+|[\w.-]+ OR [\w.-]+)\)?$/;
  const others = shippedLicences().filter(({ licence }) => !allowed.test(licence));
  expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});
