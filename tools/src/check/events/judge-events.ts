import { severityOf, type Verdict } from '../verdict.ts';
import { comparePayloads } from './compare-payloads.ts';
import type { EventContract, EventContracts } from './load-contracts.ts';

const listenersOf = (...versions: readonly (EventContract | undefined)[]): string[] =>
  [...new Set(versions.flatMap((version) => version?.listeners ?? []))].sort();

const verdictOf = (
  { file, line }: EventContract,
  listeners: readonly string[],
  verdict: Required<Pick<Verdict, 'code' | 'class' | 'coordinate' | 'message'>>,
): Verdict => {
  const heard = verdict.class === 'safe' ? [] : listeners;
  return {
    ...verdict,
    severity: severityOf(verdict.class, heard.length > 0),
    rule: 'event',
    places: [{ file, line, column: 1 }],
    ...(heard.length > 0 && { usedBy: heard.map((client) => ({ client })) }),
  };
};

/** Says of each change of an event how bad it is to the subgraphs that hear it. */
export const judgeEvents = (before: EventContracts, after: EventContracts): Verdict[] => {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((name): Verdict[] => {
    const [old, now] = [before.get(name), after.get(name)];
    const listeners = listenersOf(old, now);
    if (old && !now) {
      const message = `The event ${name} was removed.`;
      const gone = { code: 'EVENT_REMOVED', class: 'breaking', coordinate: name, message } as const;
      return [verdictOf(old, listeners, gone)];
    }
    if (!old) {
      if (!now) return [];
      const message = `The event ${name} is new.`;
      return [verdictOf(now, [], { code: 'EVENT_ADDED', class: 'safe', coordinate: name, message })];
    }
    const current = now ?? old;
    return comparePayloads(old.schema, current.schema).map((change) =>
      verdictOf(current, listeners, {
        code: change.kind,
        class: change.class,
        coordinate: change.path === '' ? name : `${name}/${change.path}`,
        message: `${change.path || 'The payload'} of ${name} ${change.message}.`,
      }),
    );
  });
};
