import { Command, Option } from 'commander';
import type { CommandContext } from './command-context.ts';

const exitCodeHelp = `
Exit codes:
  0   done
  1   failed, or a check found something
  2   the subgraphs do not compose
  64  wrong usage`;

const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;

/** The command line. Commands are imported when they run, so that `--help` costs nothing. */
export const createProgram = (context: CommandContext): Command => {
  const program = new Command('tessera')
    .description('Run, compose, generate and check a federated GraphQL commerce backend.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.terminal.out(text.trimEnd()),
      writeErr: (text) => context.terminal.note(text.trimEnd()),
    })
    .showHelpAfterError('(add --help for usage)')
    .addHelpText('after', exitCodeHelp);

  program
    .command('compose')
    .description('compose the subgraphs of supergraph.yaml into router/schema/')
    .option('--check', 'compare with the committed files instead of writing them')
    .option('--config <file>', 'a supergraph configuration in the format of Rover (default: supergraph.yaml)')
    .option('--out <folder>', 'where to write supergraph.graphql and api.graphql (default: router/schema)')
    .option('--env', 'take routing URLs from the environment instead of the defaults in the file')
    .addOption(new Option('--format <format>', 'how to report').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      examples(
        'tessera compose',
        'tessera compose --check',
        'CATALOG_URL=https://catalog.example/graphql tessera compose --env --out dist',
      ),
    )
    .action(async (options) => {
      const { composeCommand } = await import('../compose/compose-command.ts');
      composeCommand(options, context);
    });

  program
    .command('codegen')
    .description('write the resolver types of each subgraph from its schema.graphql')
    .argument('[subgraphs...]', 'names from supergraph.yaml (default: all)')
    .option('--check', 'compare with the committed files instead of writing them')
    .addHelpText(
      'after',
      `
A subgraph's codegen.json says what its resolvers hold where that is not the GraphQL type:
  { "mappers": { "Product": "../store/tables.ts#ProductRow", "User": "{ id: string }" } }
Paths are relative to src/generated/. The context is the type Context of src/context.ts.
${examples('tessera codegen', 'tessera codegen catalog', 'tessera codegen --check')}`,
    )
    .action(async (subgraphs, options) => {
      const { codegenCommand } = await import('../codegen/codegen-command.ts');
      await codegenCommand(subgraphs, options, context);
    });

  return program;
};
