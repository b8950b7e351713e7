import { type Command, Option } from 'commander';
import type { CommandContext } from './command-context.ts';
import { examples } from './examples.ts';
import { daysFrom, listFrom } from './option-values.ts';

const help = `
Reads the schemas in the working tree, the operations that \`tessera check\` knows and the usage log that routers write
with USAGE_LOG, and lists types, fields, arguments, input fields and enum values by owning subgraph. "Safe to remove" is
what was deprecated, is needed for no @key, @requires, @provides or interface, and was used by nobody in a window that
the log covers. A log that is younger than the window, or was not kept on some of its days, makes the command fail after
the list, and nothing is called safe.

Environment: USAGE_LOG and TESSERA_DATA_DIR say where the log is unless --usage does.

Exit codes:
  0   listed, and the log covers the window
  1   listed, but the log does not cover the window
  2   the subgraphs do not compose
  64  wrong usage, or a log that cannot be read
${examples('tessera unused --since 30d', 'tessera unused --since 90d --usage postgres://reader@db/usage --format json')}`;

/** Adds `tessera unused`. */
export const addUnusedCommand = (program: Command, context: CommandContext): void => {
  program
    .command('unused')
    .description('list what of the schema no client has used')
    .option('--since <days>', 'for how long nobody must have used it', daysFrom, 30)
    .option(
      '--usage <source>',
      'a usage log: file:..., postgres://..., jsonl:...; may be given again',
      listFrom,
      [],
    )
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .addHelpText('after', help)
    .action(async (options) => {
      const { unusedCommand } = await import('../unused/unused-command.ts');
      await unusedCommand(options, context);
    });
};
