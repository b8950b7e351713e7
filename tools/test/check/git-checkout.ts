import { execFileSync } from 'node:child_process';
import { type TemporaryProject, temporaryProject } from '../support/temporary-project.ts';
import { checkoutFiles } from './checkout-files.ts';

/** Runs git as somebody called Ada. */
export const git = ({ root }: TemporaryProject, ...args: readonly string[]): void => {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@tessera.test', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore' });
};

/** Commits everything. */
export const commit = (project: TemporaryProject): void => {
  git(project, 'add', '-A');
  git(project, 'commit', '--quiet', '-m', 'Change');
};

/** A checkout of {@link checkoutFiles} with one commit on main. */
export const checkout = (files: Readonly<Record<string, string>> = {}): TemporaryProject => {
  const project = temporaryProject({ ...checkoutFiles, '.gitignore': 'node_modules\n', ...files });
  git(project, 'init', '--quiet', '--initial-branch=main');
  commit(project);
  return project;
};

/** Replaces a text in a file of a project. */
export const edit = (project: TemporaryProject, file: string, from: string, to: string): void => {
  const before = project.read(file);
  if (!before.includes(from)) throw new Error(`${file} has no ${from}.`);
  project.write(file, before.replace(from, to));
};
