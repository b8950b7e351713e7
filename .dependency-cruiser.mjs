/**
 * Who may import whom (docs/adr names the reasons). `npm run check:boundaries` runs it through tools/src/checks, which
 * also makes sure that it saw the code at all: a cruise that resolves nothing finds nothing.
 */

/** A folder of a subgraph; `$1` in `to` is the same subgraph. */
const room = (name) => `^subgraphs/([^/]+)/src/${name}(/|\\.ts$)`;
const own = (...names) => names.map((name) => `^subgraphs/$1/src/${name}(/|\\.ts$)`);

export default {
  forbidden: [
    {
      name: 'contracts-are-a-leaf',
      comment: 'contracts hold events: no I/O, no rules, nothing of ours.',
      severity: 'error',
      from: { path: '^contracts/' },
      to: { pathNot: ['^contracts/', '(^|/)node_modules/(zod|vitest)/'] },
    },
    {
      name: 'kit-knows-no-business',
      comment: 'kit is what subgraphs and router stand on.',
      severity: 'error',
      from: { path: '^kit/' },
      to: { path: '^(subgraphs|router|tools|e2e|bench)/' },
    },
    {
      name: 'router-knows-no-business',
      comment: 'The router knows GraphQL and policy; of ours it imports kit.',
      severity: 'error',
      from: { path: '^router/' },
      to: { path: '^(subgraphs|tools|contracts|e2e|bench)/' },
    },
    {
      name: 'tools-load-by-path',
      comment: 'Tools import kit and contracts; subgraphs and the router they load by path.',
      severity: 'error',
      from: { path: '^tools/' },
      to: { path: '^(subgraphs|router|e2e|bench)/' },
    },
    {
      name: 'nobody-imports-a-subgraph',
      comment: 'A subgraph is reached over GraphQL or through its events.',
      severity: 'error',
      from: { pathNot: '^subgraphs/' },
      to: { path: '^subgraphs/' },
    },
    {
      name: 'subgraphs-do-not-import-each-other',
      comment: 'What one subgraph says to another is in contracts.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'subgraphs-import-kit-and-contracts',
      severity: 'error',
      from: { path: '^subgraphs/' },
      to: { path: '^(router|tools|e2e|bench)/' },
    },
    {
      name: 'domain-is-pure',
      // node:url and node:net hold Node's parsers of host names and addresses.
      comment: 'Rules import contracts and kit/errors: no I/O, no clock, no random, no GraphQL.',
      severity: 'error',
      from: { path: room('domain'), pathNot: '\\.test\\.ts$' },
      to: { pathNot: [...own('domain'), '^contracts/', '^kit/src/errors/', '^(url|net)$'] },
    },
    {
      name: 'actions-import-domain-and-store',
      severity: 'error',
      from: { path: room('actions'), pathNot: '\\.test\\.ts$' },
      to: { path: own('resolvers', 'generated', 'consumers', 'context', 'subgraph', 'main') },
    },
    {
      name: 'store-knows-no-caller',
      severity: 'error',
      from: { path: room('store'), pathNot: '\\.test\\.ts$' },
      to: { path: own('actions', 'resolvers', 'generated', 'consumers', 'context', 'subgraph', 'main') },
    },
    {
      name: 'no-graphql-in-rules-and-actions',
      comment: 'A use case is the same whoever calls it.',
      severity: 'error',
      from: { path: '^subgraphs/[^/]+/src/(domain|actions)(/|\\.ts$)' },
      to: { path: ['(^|/)node_modules/graphql/', '^kit/src/server/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'drizzle-only-in-kit-store',
      comment:
        'Its ES modules cost every process 400 ms; kit/store requires it once and hands on what stores need.',
      severity: 'error',
      from: { pathNot: '^kit/src/store/' },
      to: { path: '(^|/)node_modules/drizzle-orm/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'What cannot be resolved cannot be checked.',
      severity: 'error',
      from: { pathNot: '^bench/peers/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(data|coverage)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // Without these, imports by package name inside the workspace resolve to nothing.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types', 'typings'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
