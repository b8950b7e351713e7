import { possibleTokens, type UsageEntry } from '@tessera/kit/usage';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { type ComposedContract, composeContract } from '../contracts/compose-contract.ts';
import { type Contract, contractsFile } from '../contracts/contracts-config.ts';
import { diffSchemas, type SchemaChange } from './diff-schemas.ts';
import { judgeChanges } from './judge-changes.ts';
import { type Refusals, validateOperations } from './judge-operations.ts';
import type { SourceIndex } from './source-index.ts';
import { createUsage } from './usage/find-uses.ts';
import type { KnownOperation } from './usage/known-operation.ts';
import type { Verdict, VerdictPlace } from './verdict.ts';

/** What the contracts of two versions are judged by. */
export interface SchemaContractsInput {
  /** Those of the new version. */
  readonly contracts: readonly Contract[];
  readonly supergraphSdl: string;
  /** What the whole new API refuses: reported there. */
  readonly refusals: Refusals;
  readonly index: SourceIndex;
  readonly log: readonly UsageEntry[];
  /** Undefined where there is nothing to compare with. */
  readonly before?: {
    readonly contracts: readonly Contract[];
    readonly supergraphSdl: string;
    /** What changes for all clients is reported once, for them. */
    readonly apiChanges: readonly SchemaChange[];
    readonly index: SourceIndex;
  };
}

/** What the contracts come to. */
export interface SchemaContractsJudged {
  readonly compose: boolean;
  readonly verdicts: readonly Verdict[];
}

const placesOf = ({ line }: Contract): VerdictPlace[] => [{ file: contractsFile, line, column: 3 }];

const problemVerdicts = ({ contract, problems }: ComposedContract): Verdict[] =>
  problems.map(({ code, message }) => ({
    severity: 'error',
    rule: 'contract',
    code,
    message: `The contract ${contract.name} cannot be: ${message}`,
    places: placesOf(contract),
  }));

const schemaOf = (apiSdl: string): GraphQLSchema =>
  buildSchema(apiSdl, { assumeValid: true, noLocation: true });

const isOf = ({ clients }: Contract, client: string): boolean => !clients || clients.includes(client);

/** Operations of the contract's clients that the whole API takes and the contract does not. */
const outside = (contract: Contract, schema: GraphQLSchema, refusals: Refusals): Verdict[] => {
  // Without a list of clients nobody is known to have the contract.
  if (!contract.clients) return [];
  const operations = [...refusals]
    .filter(([{ client }, errors]) => errors.length === 0 && isOf(contract, client))
    .map(([operation]) => operation);
  return [...validateOperations(schema, operations)].flatMap(([operation, errors]): Verdict[] => {
    if (errors.length === 0) return [];
    const { client, name, file, line } = operation;
    return [
      {
        severity: 'error',
        rule: 'contract',
        code: 'OPERATION_OUTSIDE_CONTRACT',
        coordinate: `${contract.name}/${client}/${name}`,
        contract: contract.name,
        message: `${name} of ${client} asks for what the contract ${contract.name} does not have: ${errors.map(({ message }) => message).join(' ')}`,
        places: [{ file, line, column: 1 }],
        usedBy: [{ client, operation: name, file }],
      },
    ];
  });
};

const operationsIn = (
  contract: Contract,
  schema: GraphQLSchema,
  refusals: Refusals,
): readonly KnownOperation[] => {
  const own = [...refusals.keys()].filter(({ client }) => isOf(contract, client));
  return [...validateOperations(schema, own)]
    .filter(([, errors]) => errors.length === 0)
    .map(([operation]) => operation);
};

const changeVerdicts = async (
  contract: Contract,
  after: GraphQLSchema,
  { before, refusals, index, log }: SchemaContractsInput,
): Promise<Verdict[]> => {
  const old = before?.contracts.find(({ name }) => name === contract.name);
  const { apiSdl } = before && old ? composeContract(before.supergraphSdl, old) : {};
  if (!before || apiSdl === undefined) return [];
  const schema = schemaOf(apiSdl);
  const told = new Set(before.apiChanges.map(({ kind, coordinate }) => `${kind} ${coordinate}`));
  const changes = (await diffSchemas(schema, after)).filter(
    ({ kind, coordinate }) => !told.has(`${kind} ${coordinate}`),
  );
  const usage = createUsage(
    operationsIn(contract, schema, refusals).map((operation) => ({
      operation,
      tokens: possibleTokens(schema, operation.document),
    })),
    log.filter(({ client }) => isOf(contract, client)),
  );
  return judgeChanges(changes, { usage, index, indexBefore: before.index }).map((verdict) => ({
    ...verdict,
    rule: 'contract',
    coordinate: `${contract.name}/${verdict.coordinate}`,
    contract: contract.name,
  }));
};

const removed = ({ contracts, before }: SchemaContractsInput): Verdict[] =>
  (before?.contracts ?? [])
    .filter(({ name }) => contracts.every((contract) => contract.name !== name))
    .map(({ name }) => ({
      severity: 'error',
      rule: 'contract',
      code: 'CONTRACT_REMOVED',
      class: 'breaking',
      coordinate: name,
      contract: name,
      message: `The contract ${name} is gone.`,
      places: [{ file: contractsFile, line: 1, column: 1 }],
    }));

/** Composes each contract, and says what changes for its clients and for nobody else. */
export const judgeSchemaContracts = async (input: SchemaContractsInput): Promise<SchemaContractsJudged> => {
  const composed = input.contracts.map((contract) => composeContract(input.supergraphSdl, contract));
  const problems = composed.flatMap(problemVerdicts);
  const verdicts: Verdict[] = [...problems, ...removed(input)];
  for (const { contract, apiSdl } of composed) {
    if (apiSdl === undefined) continue;
    const schema = schemaOf(apiSdl);
    verdicts.push(
      ...outside(contract, schema, input.refusals),
      ...(await changeVerdicts(contract, schema, input)),
    );
  }
  return { compose: problems.length === 0, verdicts };
};
