import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { ProcessMessage } from '@tessera/kit/config';
import { CommandError } from '../cli/command-error.ts';
import { backoffMs } from './backoff.ts';

/** A process of the platform, and how to start it. */
export interface ProcessSpec {
  /** `router` or the name of a subgraph. */
  readonly name: string;
  /** Absolute path of its main.ts. */
  readonly entry: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What happens to the processes, told to whoever shows it. */
export interface ProcessEvents {
  line?(name: string, line: string): void;
  ready?(name: string, startMs: number): void;
  progress?(message: Extract<ProcessMessage, { type: 'progress' }>): void;
  /** It ended without being asked to, and starts again after `delayMs`; undefined: it waits for a change. */
  crashed?(name: string, how: string, delayMs: number | undefined): void;
}

/** After this long without a crash the next one counts as the first. */
const calmMs = 30_000;
/** Longer than the drain of a process, which ends itself before that. */
const killAfterMs = 25_000;

/**
 * V8 lets the space for young objects grow to 100 MB a process and more under load, and never gives it back. The router
 * under load: 227 MB without this, 150 MB with it, at the same CPU per request.
 */
const memoryFlags = ['--max-semi-space-size=8'];

/** One process that is kept running: started again when it crashes, never when it was stopped. */
export class SupervisedProcess {
  readonly spec: ProcessSpec;
  readonly #events: ProcessEvents;
  readonly #patient: boolean;
  #child: ChildProcess | undefined;
  #exited: Promise<void> = Promise.resolve();
  #stopping = false;
  #restarting = false;
  #wasReady = false;
  #crashes = 0;
  #startedAt = 0;
  #timer: NodeJS.Timeout | undefined;
  readonly #firstReady = Promise.withResolvers<void>();

  /** @param patient a process that cannot start waits for a restart, instead of failing the platform. */
  constructor(spec: ProcessSpec, events: ProcessEvents, patient: boolean) {
    this.spec = spec;
    this.#events = events;
    this.#patient = patient;
    // Whoever waits gets the rejection; when nobody waits any more it is no unhandled one.
    this.#firstReady.promise.catch(() => undefined);
  }

  /** Settles when the process is ready for the first time, or cannot start. */
  get ready(): Promise<void> {
    return this.#firstReady.promise;
  }

  /** The id of the running process. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Starts the process. */
  start(): void {
    if (this.#stopping) return;
    const { entry, cwd, env, name } = this.spec;
    const startedAt = performance.now();
    this.#startedAt = startedAt;
    // Detached: Ctrl-C reaches only this process, which then stops the others in order. When this process is gone,
    // even by kill -9, they see the closed channel and stop by themselves.
    const child = fork(entry, [], {
      cwd,
      env,
      execArgv: [...process.execArgv, ...memoryFlags],
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    this.#readLines(child.stdout);
    this.#readLines(child.stderr);
    child.on('message', (message: ProcessMessage) => {
      if (message.type === 'progress') this.#events.progress?.(message);
      if (message.type !== 'ready') return;
      this.#wasReady = true;
      this.#events.ready?.(name, performance.now() - startedAt);
      this.#firstReady.resolve();
    });
    // The channel may close at the very moment something is sent; 'exit' follows.
    child.on('error', () => undefined);
    this.#exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.#child = undefined;
        resolve();
        this.#ended(code, signal);
      });
    });
  }

  /** Stops and starts the process, because its code changed. */
  async restart(): Promise<void> {
    if (this.#stopping || this.#restarting) return;
    this.#restarting = true;
    clearTimeout(this.#timer);
    await this.#terminate();
    this.#restarting = false;
    this.#crashes = 0;
    this.start();
  }

  /** Lets the process drain and end; it is not started again. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    await this.#terminate();
    this.#firstReady.reject(new CommandError(`${this.spec.name} was stopped before it was ready.`));
  }

  /** Ends the process at once. */
  kill(): void {
    this.#stopping = true;
    clearTimeout(this.#timer);
    this.#child?.kill('SIGKILL');
  }

  async #terminate(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    child.kill('SIGTERM');
    await this.#exited;
    clearTimeout(timer);
  }

  #readLines(stream: Readable | null): void {
    if (!stream) return;
    createInterface({ input: stream }).on('line', (line) => this.#events.line?.(this.spec.name, line));
  }

  #ended(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.#stopping || this.#restarting) return;
    const { name } = this.spec;
    const how = signal ? `was ended by ${signal}` : `ended with exit code ${code}`;
    // Exit code 1 before it was ever ready: a mistake in its configuration or code, which no restart mends.
    if (code === 1 && !this.#wasReady && !this.#patient) {
      this.#firstReady.reject(new CommandError(`The ${name} process could not start.`));
      return;
    }
    if (code === 1 && this.#patient) {
      this.#events.crashed?.(name, how, undefined);
      return;
    }
    this.#crashes = performance.now() - this.#startedAt > calmMs ? 1 : this.#crashes + 1;
    const delay = backoffMs(this.#crashes, Math.random());
    this.#events.crashed?.(name, how, delay);
    this.#timer = setTimeout(() => this.start(), delay);
  }
}
