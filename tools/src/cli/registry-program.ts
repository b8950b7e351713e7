import type { Command } from 'commander';
import type { CommandContext } from './command-context.ts';
import { examples } from './examples.ts';
import {
  countFrom,
  daysFrom,
  formatOption,
  httpUrl,
  listFrom,
  reasonFrom,
  subgraphNameFrom,
  variantOption,
} from './option-values.ts';

const environment = `
Environment: TESSERA_REGISTRY is the --registry that is meant without the option (default: registry.db in TESSERA_DATA_DIR).
`;

const registryOption = ['--registry <url>', 'file:… (SQLite) or postgres://…'] as const;

/** Adds the options of every command that works with a variant in a registry. */
const withRegistryOptions = (command: Command): Command =>
  command.option(...registryOption).addOption(variantOption());

const publishHelp = `
Composes what is published with what every other subgraph has published, checks it against the newest launch as
\`tessera check\` does (composition, breaking changes weighed by operations and a usage log, query plans, approvals.yaml;
lint and events are for the checkout), and makes it the next launch, which routers then follow. What does not pass is
refused; the check is kept either way. The same schemas again are no new launch.

Exit codes:
  0   published, or nothing to publish
  1   refused: breaking, or another rule failed
  2   refused: the subgraphs do not compose
  64  wrong usage, or an input that cannot be read
${environment}${examples(
  'tessera publish',
  'tessera publish --subgraph catalog --schema schema.graphql --routing-url https://catalog.example/graphql',
  'tessera publish --subgraph catalog --schema schema.graphql --allow-breaking "The old app is switched off"',
  'tessera publish --subgraph greeting --remove --dry-run',
)}`;

const addPublish = (program: Command, context: CommandContext): void => {
  withRegistryOptions(program.command('publish'))
    .description('publish subgraphs to a registry, which composes and checks them first')
    .option('--subgraph <name>', 'only this one (default: all of supergraph.yaml)', subgraphNameFrom)
    .option('--schema <file>', 'with --subgraph: its schema')
    .option(
      '--routing-url <url>',
      'with --subgraph: where the router reaches it (default: as published)',
      httpUrl,
    )
    .option('--remove', 'with --subgraph: take it out of the supergraph')
    .option('--env', 'take routing URLs from the environment instead of the defaults in supergraph.yaml')
    .option('--usage <source>', 'a usage log, as for tessera check; may be given again', listFrom, [])
    .option('--window <days>', 'how much of the usage log counts', daysFrom, 30)
    .option(
      '--allow-breaking <reason>',
      'publish what composes but does not pass; the reason is kept',
      reasonFrom,
    )
    .option('--dry-run', 'say what would happen, and keep nothing')
    .addOption(formatOption())
    .addHelpText('after', publishHelp)
    .action(async (options) => {
      const { publishCommand } = await import('../registry/publish-command.ts');
      await publishCommand(options, context);
    });
};

const addHistory = (program: Command, context: CommandContext): void => {
  withRegistryOptions(program.command('history'))
    .description('list launches and refused checks: who, when, what changed')
    .option('--limit <number>', 'at most so many, newest first', countFrom(1, 1_000), 20)
    .option('--check <number>', 'print what this check found, as JSON', countFrom(1, 999_999_999))
    .addOption(formatOption())
    .addHelpText(
      'after',
      `${environment}${examples('tessera history --limit 5', 'tessera history --check 12')}`,
    )
    .action(async (options) => {
      const { historyCommand } = await import('../registry/history-command.ts');
      await historyCommand(options, context);
    });
};

const addDiff = (program: Command, context: CommandContext): void => {
  withRegistryOptions(program.command('diff'))
    .description('say what differs between two launches: what clients see, and what only the router sees')
    .argument('<from>', 'the number of a launch, current for the newest, or a composed supergraph')
    .argument('<to>', 'the same')
    .addOption(formatOption())
    .addHelpText(
      'after',
      `${environment}${examples('tessera diff 3 current', 'tessera diff current router/schema/supergraph.graphql')}`,
    )
    .action(async (from, to, options) => {
      const { diffCommand } = await import('../registry/diff-command.ts');
      await diffCommand(from, to, options, context);
    });
};

const rollbackHelp = `
History is never rewritten: the content becomes a new launch, without a check. Without a number it is that of the launch
before the newest, so that a second rollback undoes the first.
${environment}${examples('tessera rollback', 'tessera rollback 12 --reason "Prices were missing"')}`;

const addRollback = (program: Command, context: CommandContext): void => {
  withRegistryOptions(program.command('rollback'))
    .description('make a new launch with the content of an earlier one')
    .argument('[launch]', 'its number (default: the one before the newest)', countFrom(1, 999_999_999))
    .option('--reason <text>', 'why; it is kept', reasonFrom)
    .addHelpText('after', rollbackHelp)
    .action(async (launch, options) => {
      const { rollbackCommand } = await import('../registry/rollback-command.ts');
      await rollbackCommand(launch, options, context);
    });
};

const serveHelp = `
GET /supergraph/<variant> answers with the newest supergraph of a variant, /supergraph/<variant>/<contract> with one of a
contract, and 304 to who has it already (If-None-Match). Routers bring the token as SUPERGRAPH_TOKEN. Ready when
GET /health/ready answers 200; GET /metrics is for Prometheus. Put it behind TLS where the network is not your own.

Environment:
  TESSERA_REGISTRY_TOKEN  the bearer token, at least 32 characters; a new one goes first, before a comma and the old one
  TESSERA_REGISTRY        the --registry that is meant without the option (default: registry.db in TESSERA_DATA_DIR)
  HOST                    address to listen on (127.0.0.1)
${examples('TESSERA_REGISTRY_TOKEN="$(openssl rand -base64 32)" tessera registry serve --port 4095')}`;

const addServe = (program: Command, context: CommandContext): void => {
  program
    .command('registry')
    .description('serve a registry to routers that have no way to its database')
    .command('serve')
    .description('answer with the newest supergraph of each variant over HTTP')
    .option(...registryOption)
    .option('--port <number>', 'where to listen; 0 lets the system choose', countFrom(0, 65_535), 4_095)
    .addHelpText('after', serveHelp)
    .action(async (options) => {
      const { serveCommand } = await import('../registry/serve-command.ts');
      await serveCommand(options, context);
    });
};

/** Adds the commands of the schema registry. */
export const addRegistryCommands = (program: Command, context: CommandContext): void => {
  addPublish(program, context);
  addHistory(program, context);
  addDiff(program, context);
  addRollback(program, context);
  addServe(program, context);
};
