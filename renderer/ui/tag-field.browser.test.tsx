import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type TagChoice, TagField } from './tag-field.tsx';

const KNOWN = ['géopolitique', 'histoire', 'typographie'].map(choice);

let root: Root;
let host: HTMLElement;
let names: readonly string[];
let doneCount: number;

beforeEach(() => {
  names = [];
  doneCount = 0;
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  root.render(<Field />);
});

afterEach(() => {
  root.unmount();
  host.remove();
});

function choice(name: string): TagChoice {
  return { key: name, name, tone: null };
}

function Field() {
  const [tags, setTags] = useState<readonly string[]>([]);
  names = tags;
  return (
    <TagField
      isEager
      label="Étiquettes"
      placeholder="Ajouter"
      tags={tags.map(choice)}
      suggest={(typed) => [
        ...KNOWN.filter(({ name }) => name.startsWith(typed) && !tags.includes(name)),
        ...(typed === '' ? [] : [{ ...choice(typed), createLabel: `Nouvelle : ${typed}` }]),
      ]}
      removeLabel={(name) => `Retirer ${name}`}
      onAdd={(name) => setTags((before) => [...before, name])}
      onRemove={({ key }) => setTags((before) => before.filter((name) => name !== key))}
      onDone={() => {
        doneCount += 1;
      }}
    />
  );
}

test('Enter takes the first completion, the arrows another one, and the field is empty for the next', async () => {
  await expect.element(page.getByRole('combobox')).toHaveFocus();
  await userEvent.keyboard('hist');
  await expect.element(page.getByRole('option', { name: 'histoire' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => names).toEqual(['histoire']);
  await expect.element(page.getByRole('combobox')).toHaveValue('');

  await userEvent.keyboard('typo');
  await expect.element(page.getByRole('option', { name: 'Nouvelle : typo' })).toBeVisible();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.poll(() => names).toEqual(['histoire', 'typo']);
  expect(doneCount).toBe(0);
});

test('a comma adds what is typed as it is', async () => {
  await userEvent.keyboard('à vérifier,');
  await expect.poll(() => names).toEqual(['à vérifier']);
  await expect.element(page.getByRole('combobox')).toHaveValue('');
});

test('Backspace reaches the chips, and their button takes them away', async () => {
  await userEvent.keyboard('un,deux,');
  await expect.poll(() => names).toEqual(['un', 'deux']);
  await page.getByRole('button', { name: 'Retirer un' }).click();
  await expect.poll(() => names).toEqual(['deux']);
  await page.getByRole('combobox').click();
  await userEvent.keyboard('{Backspace}');
  await expect.poll(() => names).toEqual([]);
});

test('Escape first empties the field, then leaves it with its tags; Enter with nothing typed leaves it too', async () => {
  await userEvent.keyboard('un,');
  await userEvent.keyboard('hist{Escape}');
  await expect.element(page.getByRole('combobox')).toHaveValue('');
  expect(doneCount).toBe(0);
  await userEvent.keyboard('{Escape}');
  expect(doneCount).toBe(1);
  await userEvent.keyboard('{Enter}');
  expect(doneCount).toBe(2);
  await userEvent.keyboard('{Escape}');
  expect(names).toEqual(['un']);
});
