import { readFileSync } from 'node:fs';
import {
  baseShape,
  ConfigError,
  type Environment,
  port,
  readConfig,
  url,
  wholeNumber,
} from '@tessera/kit/config';
import { internalHeaders } from '@tessera/kit/identity';
import { parse } from 'yaml';
import { z } from 'zod';
import { list } from './list-setting.ts';
import { urlVariable } from './supergraph/routing-urls.ts';
import { usageShape } from './usage/usage-config.ts';

/** Headers that are between two hops, or that the router sets itself. */
const ownHeaders: ReadonlySet<string> = new Set([
  ...Object.values(internalHeaders),
  ...[
    'accept',
    'accept-encoding',
    'connection',
    'content-encoding',
    'content-length',
    'content-type',
    'expect',
  ],
  ...[
    'host',
    'keep-alive',
    'proxy-authorization',
    'te',
    'traceparent',
    'trailer',
    'transfer-encoding',
    'upgrade',
  ],
]);

const milliseconds = (min: number, max: number) => wholeNumber({ min, max });

/**
 * Every setting of the router, as a variable of its environment. In a configuration file the same settings are written
 * in lower case (`request_timeout_ms: 3000`); the environment wins. docs/generated/configuration.md is made of this.
 */
export const configShape = z.object({
  ...baseShape,
  PORT: port().default(4000).describe('Port of the public listener.'),
  METRICS_PORT: port()
    .optional()
    .describe(
      'Port of the admin listener with /metrics. Unset: 4090 in production, none in development, where /metrics is public.',
    ),
  SUPERGRAPH_FILE: z.string().min(1).optional().describe('The supergraph SDL to serve; or SUPERGRAPH_URL.'),
  SUPERGRAPH_URL: z
    .string()
    .regex(
      /^(file:.|postgres(ql)?:\/\/.|https?:\/\/[^/])/,
      'it must be a registry (file:… or postgres://…) or an http or https address',
    )
    .refine((value) => value.startsWith('file:') || URL.canParse(value), 'it is not an address')
    .optional()
    .describe(
      'Followed instead of a file: a registry (`file:…`, `postgres://…`), or an http address that answers with the supergraph and an ETag, as `tessera registry serve` does.',
    ),
  SUPERGRAPH_VARIANT: z
    .string()
    .regex(
      /^[a-z0-9][\w.-]*(\/[a-z][a-z0-9-]*)?$/,
      'it must be a variant, or a contract of it as current/storefront',
    )
    .default('current')
    .describe('What to follow of a registry: a variant, or a contract of it as `current/storefront`.'),
  SUPERGRAPH_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{1,4096}$/, 'it must be printable characters without spaces')
    .optional()
    .describe('The bearer token that an http SUPERGRAPH_URL asks for.'),
  SUPERGRAPH_CACHE_FILE: z
    .string()
    .min(1)
    .optional()
    .describe('Where the last good supergraph is kept, to start with while SUPERGRAPH_URL does not answer.'),
  SUPERGRAPH_POLL_MS: milliseconds(0, 3_600_000)
    .default(1_000)
    .describe('How often to look whether the supergraph changed; 0 never.'),
  REQUEST_TIMEOUT_MS: milliseconds(10, 600_000)
    .default(5_000)
    .describe('Time a request has for all its subgraph fetches together.'),
  SUBGRAPH_CONNECTIONS: wholeNumber({ min: 1, max: 4_096 })
    .default(128)
    .describe('Connections to one subgraph; further fetches wait.'),
  SUBGRAPH_ANSWER_BYTES: wholeNumber({ min: 1_024, max: 1_073_741_824 })
    .default(16_777_216)
    .describe('Largest answer read from a subgraph.'),
  SUBGRAPH_ERROR_CODES: list().describe(
    "Codes of subgraph errors that clients may read besides Tessera's own; * for all.",
  ),
  FORWARD_HEADERS: list()
    .transform((names) => names.map((name) => name.toLowerCase()))
    .refine(
      (names) => names.every((name) => /^[\w-]+$/.test(name) && !ownHeaders.has(name)),
      'it names a header that is not for a client to set',
    )
    .describe('Client headers passed on to subgraphs, e.g. authorization.'),
  ACCOUNTS_JWKS_URL: url()
    .optional()
    .describe('Where the keys of access tokens are. Unset: no authentication, every viewer is anonymous.'),
  JWT_ISSUER: z.string().min(1).default('tessera-accounts').describe('The iss an access token must have.'),
  JWT_AUDIENCE: z.string().min(1).default('tessera').describe('The aud an access token must have.'),
  VIEWER_PRIVATE_KEY: z
    .string()
    .optional()
    .describe('Ed25519 JWK that signs the viewer on to subgraphs. Unset: no viewer token is sent.'),
  CORS_ORIGINS: list().describe(
    'Origins whose pages may ask. In development Apollo Sandbox and localhost may, too.',
  ),
  TRUSTED_PROXIES: list().describe(
    'Addresses or networks of proxies whose X-Forwarded-For is believed, e.g. 10.0.0.0/8.',
  ),
  BODY_LIMIT_BYTES: wholeNumber({ min: 1_024, max: 104_857_600 })
    .default(262_144)
    .describe('Largest request body.'),
  LIMIT_TOKENS: wholeNumber({ min: 1, max: 1_000_000 }).default(10_000).describe('Tokens of a document.'),
  LIMIT_DEPTH: wholeNumber({ min: 1, max: 500 })
    .default(25)
    .describe('Nesting of a document, through fragments.'),
  LIMIT_FIELDS: wholeNumber({ min: 1, max: 1_000_000 })
    .default(5_000)
    .describe('Fields of an operation, fragments counted where they are spread.'),
  LIMIT_ALIASES: wholeNumber({ min: 0, max: 100_000 }).default(100).describe('Aliases of a document.'),
  LIMIT_ROOT_FIELDS: wholeNumber({ min: 1, max: 10_000 })
    .default(30)
    .describe('Fields at the root of an operation.'),
  LIMIT_DIRECTIVES: wholeNumber({ min: 0, max: 100_000 }).default(100).describe('Directives of a document.'),
  OPERATIONS_FOLDER: z
    .string()
    .optional()
    .describe('Folder of *.graphql files that GraphiQL offers as examples.'),
  ...usageShape,
});

/** The router's settings, read and checked. */
export type RouterConfig = z.output<typeof configShape> & {
  readonly production: boolean;
  /** Where a subgraph is, when it is not where the supergraph says. */
  readonly routingUrl: (subgraph: string) => string | undefined;
};

/**
 * @param file a YAML file with settings; the environment wins over it.
 * @throws ConfigError with a sentence for each setting that is missing, malformed or unknown.
 */
export const readRouterConfig = (env: Environment = process.env, file?: string): RouterConfig => {
  const { settings, routingUrls } = file === undefined ? none : readFile(file);
  const config = readConfig(configShape, overlaid(settings, present(env)));
  if (config.SUPERGRAPH_FILE === undefined && config.SUPERGRAPH_URL === undefined)
    throw new ConfigError([
      'SUPERGRAPH_FILE is missing: the supergraph SDL to serve; or set SUPERGRAPH_URL to follow a registry.',
    ]);
  const overrides = (subgraph: string): string | undefined =>
    env[urlVariable(subgraph)] || routingUrls[subgraph];
  const production = config.NODE_ENV === 'production';
  if (production && config.ACCOUNTS_JWKS_URL && !config.VIEWER_PRIVATE_KEY)
    throw new ConfigError([
      'VIEWER_PRIVATE_KEY is missing: with ACCOUNTS_JWKS_URL the router signs the viewer on to subgraphs.',
    ]);
  return { ...config, production, routingUrl: overrides };
};

interface FileSettings {
  readonly settings: Environment;
  readonly routingUrls: Readonly<Record<string, string>>;
}

const none: FileSettings = { settings: {}, routingUrls: {} };

const present = (env: Environment): Environment =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));

/** A supergraph that the environment names stands for all that the file says of where it is. */
const overlaid = (settings: Environment, env: Environment): Environment => {
  if (env.SUPERGRAPH_FILE === undefined && env.SUPERGRAPH_URL === undefined) return { ...settings, ...env };
  const { SUPERGRAPH_FILE: _file, SUPERGRAPH_URL: _url, ...rest } = settings;
  return { ...rest, ...env };
};

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const fileValue = z.union([scalar, z.array(scalar).transform((items) => items.join(','))]);
const fileShape = z.record(z.string(), z.unknown());
const urlsShape = z.record(z.string(), z.string());

const readFile = (path: string): FileSettings => {
  const refuse = (sentence: string): never => {
    throw new ConfigError([`The configuration file ${path} ${sentence}`]);
  };
  let content: unknown;
  try {
    content = parse(readFileSync(path, 'utf8')) ?? {};
  } catch {
    return refuse('cannot be read as YAML.');
  }
  const settings: Record<string, string> = {};
  const record = fileShape.safeParse(content);
  if (!record.success) return refuse('is not a list of settings.');
  const { routing_urls: urls = {}, ...rest } = record.data;
  const routing = urlsShape.safeParse(urls);
  if (!routing.success) return refuse('has routing_urls that are not addresses by subgraph.');
  for (const [key, value] of Object.entries(rest)) {
    const name = key.toUpperCase();
    if (key !== key.toLowerCase() || !Object.hasOwn(configShape.shape, name))
      refuse(`has an unknown setting "${key}".`);
    const text = fileValue.safeParse(value);
    if (!text.success) refuse(`has a setting "${key}" that is neither a value nor a list.`);
    else settings[name] = text.data;
  }
  return { settings, routingUrls: routing.data };
};
