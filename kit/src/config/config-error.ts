import { StartError } from '../errors/index.ts';

/** The environment is not what the process needs. One sentence a problem, each names its variable, none its value. */
export class ConfigError extends StartError {
  override readonly name = 'ConfigError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
