import { z } from 'zod';
import { baseShape, type Environment, flag, port, readConfig, wholeNumber } from '../config/index.ts';

/** What every subgraph reads from its environment. */
export interface SubgraphSettings {
  readonly production: boolean;
  readonly logLevel: string;
  readonly host: string;
  readonly port: number;
  /** The variable that sets the port. */
  readonly portVariable: string;
  readonly databaseUrl: string;
  readonly viewerPublicKeys: string;
  readonly demoData: boolean;
  /** What carries messages: `file:<path>` or `amqp://…`. */
  readonly eventBus: string;
  readonly eventBusPrefix: string;
  /** Runs of a handler before its message is given up. */
  readonly eventMaxAttempts: number;
}

const prefixOf = (name: string): string => `${name.toUpperCase().replaceAll('-', '_')}_`;

/** Every variable a subgraph reads, its own included. */
export const subgraphConfigShape = (definition: {
  readonly name: string;
  readonly config: z.ZodRawShape;
}): z.ZodObject => {
  const prefix = prefixOf(definition.name);
  return z.object({
    ...definition.config,
    ...baseShape,
    [`${prefix}PORT`]: port().optional().describe('Port to listen on.'),
    PORT: port()
      .optional()
      .describe(`Port to listen on where ${prefix}PORT is not set, for a machine of its own.`),
    TESSERA_DATA_DIR: z.string().default('data').describe('Folder of the SQLite file.'),
    DATABASE_URL: z
      .string()
      .optional()
      .describe(
        'Database: file:<path> for SQLite or postgres://…. Unset: a file named after the subgraph in TESSERA_DATA_DIR.',
      ),
    DEMO_DATA: flag().describe('Fill an empty store with demo data; never in production.'),
    EVENT_BUS: z
      .string()
      .regex(/^(file:.|amqps?:\/\/.)/, 'it must be file:<path> or amqp://…')
      .optional()
      .describe(
        'What carries messages between subgraphs: file:<path> or amqp://… for RabbitMQ. Unset: events.db in TESSERA_DATA_DIR.',
      ),
    EVENT_BUS_PREFIX: z
      .string()
      .regex(/^[\w-]{1,60}$/, 'it must be letters, digits, dashes and underscores')
      .default('tessera')
      .describe('How the names of exchange and queues on RabbitMQ begin.'),
    EVENT_MAX_ATTEMPTS: wholeNumber({ min: 1, max: 1_000 })
      .default(10)
      .describe('How often a message that fails is tried before it is given up.'),
    VIEWER_PUBLIC_KEYS: z
      .string()
      .describe('it holds the public keys of the router (a JWKS as JSON); `tessera keys` prints a pair'),
  });
};

/**
 * Reads a subgraph's settings and its own variables.
 * @throws ConfigError that names what is missing, malformed or unknown.
 */
export const readSubgraphConfig = (
  definition: { readonly name: string; readonly port: number; readonly config: z.ZodRawShape },
  env: Environment,
): { readonly settings: SubgraphSettings; readonly config: Readonly<Record<string, unknown>> } => {
  const prefix = prefixOf(definition.name);
  const ownPort = `${prefix}PORT`;
  const shape = subgraphConfigShape(definition);
  // Where a subgraph is (`CATALOG_URL`) is for the others, who share its environment on one machine.
  const known = Object.keys(env).filter((name) => name.startsWith(prefix) && name.endsWith('_URL'));
  const values: Record<string, unknown> = readConfig(shape, env, { prefix, known });
  const text = (name: string) => values[name] as string;
  return {
    config: values,
    settings: {
      production: values.NODE_ENV === 'production',
      logLevel: text('LOG_LEVEL'),
      host: text('HOST'),
      port: (values[ownPort] ?? values.PORT ?? definition.port) as number,
      portVariable: ownPort,
      databaseUrl: text('DATABASE_URL') ?? `file:${text('TESSERA_DATA_DIR')}/${definition.name}.db`,
      viewerPublicKeys: text('VIEWER_PUBLIC_KEYS'),
      demoData: values.DEMO_DATA as boolean,
      eventBus: text('EVENT_BUS') ?? `file:${text('TESSERA_DATA_DIR')}/events.db`,
      eventBusPrefix: text('EVENT_BUS_PREFIX'),
      eventMaxAttempts: values.EVENT_MAX_ATTEMPTS as number,
    },
  };
};
