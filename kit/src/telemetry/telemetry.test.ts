import { describe, expect, it } from 'vitest';
import { createLogger, createMetrics, serializeError, traceIdOf } from './index.ts';

const capture = (json: boolean) => {
  const lines: string[] = [];
  const logger = createLogger({
    name: 'catalog',
    level: 'info',
    json,
    destination: { write: (line) => void lines.push(line) },
  });
  return { logger, lines };
};

describe('the logger', () => {
  it('writes one JSON object a line in production', () => {
    const { logger, lines } = capture(true);
    logger.info({ requestId: 'r1' }, 'answered');
    logger.debug('not at this level');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'info',
      name: 'catalog',
      msg: 'answered',
      requestId: 'r1',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
  });

  it('writes a line for people in development, with the stack below it', () => {
    const { logger, lines } = capture(false);
    logger.error({ err: new Error('broken'), requestId: 'r1' }, 'refused');
    expect(lines.join('')).toMatch(/^\d\d:\d\d:\d\d error refused requestId=r1\nError: broken\n {4}at /);
  });

  it.each([true, false])('hides secrets (json: %s)', (json) => {
    const { logger, lines } = capture(json);
    logger.info({ password: 'hunter2', input: { refreshToken: 'hunter2', email: 'hunter2' } }, 'sign in');
    expect(lines.join('')).toContain('[hidden]');
    expect(lines.join('')).not.toContain('hunter2');
  });

  it('hides secrets that a child logger carries, and leaves the objects it was given alone', () => {
    const { logger, lines } = capture(true);
    const input = { email: 'hunter2', name: 'Ann' };
    logger.child({ token: 'hunter2' }).info({ input }, 'sign in');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      token: '[hidden]',
      input: { email: '[hidden]', name: 'Ann' },
    });
    expect(input.email).toBe('hunter2');
  });
});

describe('serializeError', () => {
  it('keeps type, message, stack, code and causes', () => {
    const cause = Object.assign(new TypeError('refused'), { code: 'ECONNREFUSED' });
    expect(serializeError(new Error('no database', { cause }))).toMatchObject({
      type: 'Error',
      message: 'no database',
      stack: expect.stringContaining('telemetry.test.ts'),
      cause: { type: 'TypeError', message: 'refused', code: 'ECONNREFUSED' },
    });
  });

  it('cuts the parameters of a failed statement and what a driver hangs on its error', () => {
    const driver = Object.assign(new Error('duplicate key'), {
      detail: 'Key (email)=(ann@shop.test) exists.',
    });
    const error = new Error(
      'Failed query: insert into "user" values ($1)\nparams: ann@shop.test,hash\nmore',
      {
        cause: driver,
      },
    );
    const text = JSON.stringify(serializeError(error));
    expect(text).toContain('insert into');
    expect(text).not.toContain('ann@shop.test');
    expect(serializeError(error).stack).toContain('telemetry.test.ts');
  });

  it('ends in a circle of causes and does not print what is no error', () => {
    const error = new Error('round');
    error.cause = error;
    expect(JSON.stringify(serializeError(error)).length).toBeLessThan(20_000);
    expect(JSON.stringify(serializeError('hunter2'))).not.toContain('hunter2');
  });
});

describe('traceIdOf', () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  it.each([
    [`00-${traceId}-b7ad6b7169203331-01`, traceId],
    [`01-${traceId}-b7ad6b7169203331-01-future`, traceId],
    [undefined, null],
    ['', null],
    [`ff-${traceId}-b7ad6b7169203331-01`, null],
    [`00-${'0'.repeat(32)}-b7ad6b7169203331-01`, null],
    [`00-${traceId}-${'0'.repeat(16)}-01`, null],
    [`00-${traceId.toUpperCase()}-b7ad6b7169203331-01`, null],
    [`00-${traceId}-b7ad6b7169203331-01\nx`, null],
  ])('of %s is %s', (header, expected) => {
    expect(traceIdOf(header)).toBe(expected);
  });
});

describe('metrics', () => {
  it('count requests and statements under the name of the process', async () => {
    const metrics = createMetrics('catalog');
    metrics.requestFinished({ method: 'POST', route: '/graphql', status: 200, seconds: 0.004 });
    metrics.statementRun('sqlite');
    metrics.statementRun('sqlite');
    const text = await metrics.registry.metrics();
    expect(text).toContain(
      'tessera_http_requests_total{method="POST",route="/graphql",status="200",process_name="catalog"} 1',
    );
    expect(text).toContain('tessera_sql_statements_total{engine="sqlite",process_name="catalog"} 2');
    expect(text).toContain('process_cpu_seconds_total');
  });
});
