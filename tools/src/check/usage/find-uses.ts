import type { UsageEntry, UsageTokens } from '@tessera/kit/usage';
import type { Use } from '../verdict.ts';
import type { KnownOperation } from './known-operation.ts';

/** An operation and what it makes use of. */
export interface OperationUsage {
  readonly operation: Pick<KnownOperation, 'client' | 'name' | 'file' | 'atBase'>;
  readonly tokens: UsageTokens;
}

/** Who is known to use what. */
export interface KnownUsage {
  /** Everybody who has one of these tokens; see `UsageTokens`. Sorted by client. */
  of(tokens: readonly string[]): Use[];
}

const compare = (a: Use, b: Use): number => {
  const key = ({ client, operation = '', version = '', file = '' }: Use): string =>
    [client, operation, version, file].join('\0');
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
};

const asUse = ({ client, version, count, lastSeen }: UsageEntry): Use => ({
  client,
  ...(version !== undefined && { version }),
  count,
  lastSeen,
});

/** @param log entries within the window; empty when there is no usage log. */
export const createUsage = (
  operations: readonly OperationUsage[],
  log: readonly UsageEntry[],
): KnownUsage => {
  const entries = Map.groupBy(log, ({ coordinate }) => coordinate);
  const tellsLeftOut = log.some(({ coordinate }) => coordinate.endsWith('?'));
  const inLog = (token: string): Use[] => {
    if (tellsLeftOut || !token.endsWith('?')) return (entries.get(token) ?? []).map(asUse);
    // A log that is not our router's knows nothing of what was left out: who used the whole more often than the part
    // did so without it.
    const part = token.slice(0, -1);
    const whole = part.endsWith(')') ? part.slice(0, part.indexOf('(')) : part.slice(0, part.indexOf('.'));
    const passed = entries.get(part) ?? [];
    return (entries.get(whole) ?? []).flatMap((entry) => {
      const same = passed.find(({ client, version }) => client === entry.client && version === entry.version);
      const without = entry.count - (same?.count ?? 0);
      return without > 0 ? [asUse({ ...entry, count: without })] : [];
    });
  };
  return {
    of: (tokens) => {
      const written = operations
        .filter((usage) => tokens.some((token) => usage.tokens.has(token)))
        .map(({ operation: { client, name, file, atBase } }) => ({
          client,
          operation: name,
          file,
          ...(atBase && { atBase }),
        }));
      return [...written, ...tokens.flatMap(inLog)].sort(compare);
    },
  };
};
