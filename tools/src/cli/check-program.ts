import type { Command } from 'commander';
import { formats } from '../check/formats/formats.ts';
import type { CommandContext } from './command-context.ts';
import { daysFrom, formatOption, listFrom, reportsFrom, variantOption } from './option-values.ts';

const help = `
Compares the schemas in the working tree with those at a git commit, with no network: composition, breaking changes of
what clients see and of each subgraph's contract, weighed by the operations that clients are known to send
(operations/<client>/: .graphql, Apollo's persisted-query manifests, Relay's persisted queries) and by a usage log, and
the query plan of each operation; events of contracts/events by the subgraphs that hear them. A breaking change that
nobody uses is a warning. Contracts of contracts.yaml are composed and compared too.

A usage log is what routers write with USAGE_LOG, and is named as there: file:... (SQLite), postgres://..., jsonl:... or
a bare path. In a file of JSON lines each line is an object:
  {"coordinate":"Product.title","client":"web","version":"2.1","count":12,"lastSeen":"2026-11-20T08:00:00Z"}

Clients were built with the operations of the commit that is compared with: those that are gone, or written otherwise
now, count as well. An operation that nobody sends any more is listed in check.yaml (retired: [shop/Page, app/*]), or its
removal is approved (OPERATION_REMOVED).

Files at the root: approvals.yaml lets a change pass until a day, check.yaml says where operations are and sets rules.
Comments above an operation give its plan a budget: # @budget fetches: 4 depth: 3

Rules about access compare what it takes to read each field, on the easiest path from the root; the section security of
check.yaml turns one off (false), changes its severity or passes over coordinates (except):
  weakened   error    @authenticated, @requiresScopes or @policy is gone or asks for less, and somebody can read more
  opened     error    something new leads to what could only be reached through protected fields
  unguarded  warning  a new field is open to anybody, though most beside it, or all that return the same, are not
  bypassed   error    a subgraph resolves what another one protects, and its own schema does not protect it

Exit codes:
  0   safe: warnings at most
  1   breaking, or another rule failed
  2   the subgraphs do not compose
  64  wrong usage, or an input that cannot be read

Examples:
  $ tessera check
  $ tessera check --against postgres://registry.example/registry --variant staging
  $ tessera check --base v1.2.0 --format github --report markdown=comment.md --report sarif=tessera.sarif
  $ tessera check --subgraph catalog --schema ../catalog-next.graphql --usage usage.jsonl --window 14d
  $ tessera check --usage postgres://reader@db/usage --window 90d`;

/** Adds `tessera check`. */
export const addCheckCommand = (program: Command, context: CommandContext): void => {
  program
    .command('check')
    .description('say whether a change of the schemas is safe for the clients that are known')
    .option('--base <ref>', 'the commit to compare with (default: where HEAD left origin/main, or main)')
    .option(
      '--against <file|url>',
      'a composed supergraph, or the newest launch of a registry (file:…, postgres://…), to compare with instead of a commit; neither holds events or operations, and a supergraph not all directives of subgraphs: they are not compared then',
    )
    .addOption(variantOption())
    .option('--subgraph <name>', 'with --schema: the subgraph whose schema is another')
    .option('--schema <file>', 'the schema to check for --subgraph, instead of the one in the working tree')
    .option('--usage <source>', 'a usage log; may be given again', listFrom, [])
    .option('--window <days>', 'how much of the usage log counts', daysFrom, 30)
    .addOption(formatOption(formats))
    .option('--report <format=file>', 'also write this report to a file; may be given again', reportsFrom, [])
    .option('--timings', 'say on standard error how long each part took')
    .addHelpText('after', help)
    .action(async (options) => {
      const { checkCommand } = await import('../check/check-command.ts');
      await checkCommand(options, context);
    });
};
