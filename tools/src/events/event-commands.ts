import { type Command, InvalidArgumentError } from 'commander';
import type { CommandContext } from '../cli/command-context.ts';
import { examples } from '../cli/examples.ts';
import { formatOption } from '../cli/option-values.ts';

const environment = `
Environment: TESSERA_DATA_DIR, <NAME>_DATABASE_URL and EVENT_BUS, as for \`tessera dev\`.`;

const readMoment = (text: string): Date => {
  const moment = new Date(text);
  // A date without a zone would be another moment on another machine.
  if (Number.isNaN(moment.getTime()) || !/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text))
    throw new InvalidArgumentError('It must be a time such as 2026-01-31T08:00:00Z.');
  return moment;
};

/** Adds `tessera events`: what to do about messages that failed. */
export const addEventCommands = (program: Command, context: CommandContext): void => {
  const events = program
    .command('events')
    .description('list messages that failed, try them again, hand over old ones again');

  events
    .command('dead')
    .description('list messages that were given up, and those that are tried again or wait behind one')
    .argument('[subgraphs...]', 'names from supergraph.yaml (default: all that have messages)')
    .addOption(formatOption())
    .addHelpText(
      'after',
      `
Exits 0 whether there are any or not. RETRY is tried again by itself, DEAD is not. Nothing is written.
${environment}
${examples('tessera events dead', 'tessera events dead payments --format json')}`,
    )
    .action(async (subgraphs, options) => {
      const { deadCommand } = await import('./dead-command.ts');
      await deadCommand(subgraphs, options, context);
    });

  events
    .command('retry')
    .description('let messages that were given up be tried again')
    .argument('<subgraph>', 'a name from supergraph.yaml')
    .argument('[ids...]', 'of dead messages, as `tessera events dead` lists them')
    .option('--all', 'all dead messages of the subgraph')
    .addHelpText(
      'after',
      `
The subgraph may run: it looks within 5 seconds. Each message has all its attempts again. Later messages of the same
aggregate were handled meanwhile; new ones wait until this one is handled or dead again.
Exits 1 when an id is not that of a dead message; the others are tried again all the same.
${environment}
${examples('tessera events retry payments msg_01k3y8', 'tessera events retry payments --all')}`,
    )
    .action(async (subgraph, ids, options) => {
      const { retryCommand } = await import('./retry-command.ts');
      await retryCommand(subgraph, ids, options, context);
    });

  events
    .command('replay')
    .description("hand a subgraph's messages over again, from the log in a file")
    .argument('<subgraph>', 'a name from supergraph.yaml')
    .requiredOption('--from <time>', 'messages sent from then on, such as 2026-01-31T08:00:00Z', readMoment)
    .option('--name <event>', 'only this event, such as catalog.variant.changed.v1')
    .addHelpText(
      'after',
      `
For a store that was restored from a backup: give it what it heard after. Whoever handled a message knows it and does
nothing, so it is harmless to replay too much, and others that hear the same events. Messages come in the order they
were sent, but behind those that were handled since: replay before the subgraph is started again.
The log keeps messages that everybody has read for a day. With RabbitMQ there is nothing to replay: it keeps none.
${environment}
${examples('tessera events replay orders --from 2026-01-31T08:00:00Z')}`,
    )
    .action(async (subgraph, options) => {
      const { replayCommand } = await import('./replay-command.ts');
      await replayCommand(subgraph, options, context);
    });
};
