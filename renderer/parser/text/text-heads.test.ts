import { expect, test } from 'vitest';
import { blockText } from '../../../shared/block-text.ts';
import { withAnyId } from '../draft.ts';
import { readPlainText } from './plain-text.ts';

const textsOf = (text: string) => readPlainText(text).blocks.map((block) => blockText(withAnyId(block)));

test('the header of a letter is its metadata and no part of its text', () => {
  const letter = [
    'From: "La rédaction" <redaction@example.org>',
    'To: lecteurs@example.org',
    'Subject: =?utf-8?Q?R=C3=A9union?= de',
    ' mardi',
    'Date: Tue, 5 Mar 2024 10:20:30 +0100',
    '',
    'Bonjour,',
    'la réunion est à dix heures.',
  ].join('\n');
  expect(readPlainText(letter)).toMatchObject({
    title: 'Réunion de mardi',
    byline: 'La rédaction',
    publishedAt: '2024-03-05T10:20:30+01:00',
  });
  expect(textsOf(letter)).toEqual(['Bonjour,', 'la réunion est à dix heures.']);
});

test('a French header is one too, and an article that opens with a colon or two is no letter', () => {
  const french = 'De : La rédaction <a@example.org>\nÀ : b@example.org\nObjet : Le phare\n\nBonjour.';
  expect(readPlainText(french)).toMatchObject({ title: 'Le phare', byline: 'La rédaction' });
  const note = 'De : la mer\nSujet : les marées, et ce\nqu’elles font\n\nElle monte.';
  expect(readPlainText(note).byline).toBeNull();
  expect(textsOf(note)).toContain('Elle monte.');
});

test('a manual page has its name as the title, and neither its head nor its foot', () => {
  const page = [
    'LS(1)                            User Commands                           LS(1)',
    '',
    'NAME',
    '       ls - list directory contents',
    '',
    'DESCRIPTION',
    '       List  information  about  the FILEs (the current directory by default).',
    '       Sort entries alphabetically if none of these options is  specified,  in',
    '       the order that the locale sets, which need not be that of the  bytes,',
    '       and  all  arguments to long options are mandatory for short options,',
    '       too.',
    '',
    'GNU coreutils 9.1               September 2022                           LS(1)',
  ].join('\n');
  const { title, blocks } = readPlainText(page);
  expect(title).toBe('ls(1)');
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
  expect(textsOf(page)[3]).toMatch(/^List information about the FILEs \(the .* for short options, too\.$/);
});

test('the centred title of an RFC is the title, and leaves the text', () => {
  const lines = [
    'Network Working Group                                          A. Author',
    'Request for Comments: 9999                                  Example Corp',
    'Category: Informational                                       March 1999',
    '',
    '               A Protocol for Nothing in Particular and',
    '                        Nothing in General',
    '',
    'Status of this Memo',
    '',
    '   This memo provides information for the Internet community. It does not',
    '   specify an Internet standard of any kind, and whoever reads it here is',
    '   told so at once, as the rules for such memos ask of those who write it',
    '   down.',
  ].join('\n');
  expect(readPlainText(lines).title).toBe('A Protocol for Nothing in Particular and Nothing in General');
  expect(textsOf(lines).join(' ')).not.toContain('in Particular');
});
