import { type Connection, jsonRequest, openConnection, type RawAnswer } from './connection.ts';
import type { Prepare, Run, Told, Window } from './messages.ts';

/** The process that makes load. It is one of its own, so that its CPU time can be told apart. */
let connections: Connection[] = [];
let requests: Buffer[] = [];
let next = 0;

const prepare = async ({ url, connections: count, bodies, headers }: Prepare): Promise<void> => {
  const target = new URL(url);
  for (const connection of connections) connection.close();
  connections = await Promise.all(Array.from({ length: count }, () => openConnection(target)));
  requests = bodies.map((body) => jsonRequest(target, body, headers));
  next = 0;
};

const isFailure = ({ status, body }: RawAnswer): boolean => status !== 200 || body.includes('"errors":');

const run = async ({ durationMs }: Run): Promise<Window> => {
  const latencies: number[] = [];
  let [bytes, failures] = [0, 0];
  let firstFailure: string | undefined;
  const started = performance.now();
  const end = started + durationMs;
  const keepAsking = async (connection: Connection): Promise<void> => {
    for (let now = started; now < end; ) {
      const request = requests[next++ % requests.length];
      if (!request) throw new Error('There is nothing to send.');
      const answer = await connection.exchange(request);
      const answered = performance.now();
      latencies.push(answered - now);
      now = answered;
      bytes += answer.body.length;
      if (!isFailure(answer)) continue;
      failures += 1;
      firstFailure ??= `${answer.status} ${answer.body.toString('utf8', 0, 400)}`;
    }
  };
  await Promise.all(connections.map(keepAsking));
  return {
    elapsedMs: performance.now() - started,
    latenciesMs: Float64Array.from(latencies),
    bytes,
    failures,
    ...(firstFailure === undefined ? {} : { firstFailure }),
  };
};

const tell = (message: Told): void => void process.send?.(message);

process.on('message', async (message: Prepare | Run) => {
  if (message.type === 'prepare') {
    await prepare(message);
    tell({ type: 'prepared' });
  } else {
    tell({ type: 'done', window: await run(message) });
  }
});
process.on('disconnect', () => process.exit(0));
