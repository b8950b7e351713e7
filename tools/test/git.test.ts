import { expect, test } from 'vitest';
import { openGit } from '../src/project/git.ts';
import { checkout } from './check/git-checkout.ts';

test('reads many files of a commit at once, without what was not there', () => {
  const project = checkout({
    'notes/ü.txt': 'grün\n',
    'notes/empty.txt': '',
    'notes/lines.txt': 'a\n\nblob 3\n',
  });
  const git = openGit(project.root);
  const commit = git.commitOf('main');
  project.write('notes/lines.txt', 'changed since');
  const read = git.readAll(commit, [
    'none',
    'notes',
    'notes/ü.txt',
    'a\nb',
    'notes/empty.txt',
    'notes/lines.txt',
  ]);
  expect([...read]).toEqual([
    ['notes/ü.txt', 'grün\n'],
    ['notes/empty.txt', ''],
    ['notes/lines.txt', 'a\n\nblob 3\n'],
  ]);
  expect(git.list(commit, 'notes')).toEqual(['notes/empty.txt', 'notes/lines.txt', 'notes/ü.txt']);
});
