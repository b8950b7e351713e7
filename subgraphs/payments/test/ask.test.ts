import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ask } from '../src/providers/ask.ts';
import { ProviderUnreachable } from '../src/providers/provider.ts';

const never = () => new Promise<never>(() => undefined);
const unreachable = async (): Promise<never> => {
  throw new ProviderUnreachable('No answer.');
};

it('asks again after a fault of the network, as often as it may', async () => {
  let calls = 0;
  const third = async () => {
    calls += 1;
    return calls < 3 ? unreachable() : 'answer';
  };
  expect(await ask(third, { deadlineMs: 1_000, tries: 3 })).toBe('answer');
  calls = 0;
  expect(await ask(third, { deadlineMs: 1_000, tries: 2 })).toEqual({ kind: 'unknown' });
  expect(calls).toBe(2);
});

it('knows nothing after a missed deadline, and tells the call that it is late', async () => {
  let signal: AbortSignal | undefined;
  const call = (given: AbortSignal) => {
    signal = given;
    return never();
  };
  expect(await ask(call, { deadlineMs: 20, tries: 1 })).toEqual({ kind: 'unknown' });
  expect(signal?.aborted).toBe(true);
});

it('does not mind an answer or a fault that comes after the deadline', async () => {
  for (const late of [async () => 'late', unreachable])
    expect(await ask(() => delay(40).then(late), { deadlineMs: 10, tries: 1 })).toEqual({ kind: 'unknown' });
  // Past the late answers: a fault that nobody hears would end the run.
  await delay(60);
});

it('throws other faults at once', async () => {
  let calls = 0;
  const broken = async (): Promise<never> => {
    calls += 1;
    throw new TypeError('Broken.');
  };
  await expect(ask(broken, { deadlineMs: 1_000, tries: 3 })).rejects.toThrow('Broken.');
  expect(calls).toBe(1);
});

it.each([
  ['during a call', never],
  ['between two', unreachable],
])('stops at once with the process, %s', async (_when, call) => {
  const stopping = new AbortController();
  const began = performance.now();
  setTimeout(() => stopping.abort(), 20);
  await expect(ask<string>(call, { deadlineMs: 60_000, tries: 1_000 }, stopping.signal)).rejects.toThrow();
  expect(performance.now() - began).toBeLessThan(1_000);
});
