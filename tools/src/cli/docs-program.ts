import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { examples } from './examples.ts';

/** Adds `tessera docs` and `tessera changelog`. */
export const addDocsCommands = (program: Command, context: CommandContext): void => {
  program
    .command('docs')
    .description(
      'write the reference of the API from the schemas: all of it on one page, and a page a subgraph',
    )
    .option('--out <folder>', 'where to write it (default: docs/generated/api)')
    .option('--check', 'compare with the committed pages instead of writing them')
    .addHelpText(
      'after',
      `
The pages say of each type and field what it is, which subgraph owns it, and what it takes to read it. Anchors are schema
coordinates: README.md#Order.total.
${examples('tessera docs', 'tessera docs --check', 'tessera docs --out site/api')}`,
    )
    .action(async (options) => {
      const { docsCommand } = await import('../docs/docs-command.ts');
      docsCommand(options, context);
    });

  program
    .command('changelog')
    .description(
      'print what changed for clients between two git refs: breaking, dangerous, safe, by subgraph',
    )
    .argument('<from>', 'a git ref')
    .argument('[to]', 'a git ref (default: the working tree)')
    .addHelpText(
      'after',
      examples('tessera changelog v1.2.0', 'tessera changelog v1.1.0 v1.2.0 > changes.md'),
    )
    .action(async (from, to) => {
      const { changelogCommand } = await import('../docs/changelog-command.ts');
      await changelogCommand(from, to, context);
    });
};
