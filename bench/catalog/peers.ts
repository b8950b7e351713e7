import type { ScenarioName } from './scenarios.ts';

/** Figures of a scenario that can be set side by side. */
export interface PeerFigures {
  readonly requestsPerSecond: number;
  readonly statements: number;
  readonly cpuMs: number;
}

/** What is to be reached: at least so many times the peer's requests a second, at most so many statements. */
export interface Target {
  readonly times: number;
  readonly statements: number;
}

/**
 * Vendure 3.7.3 as measured on such a machine: 2 cores, one server process, SQLite, 2,052 products, 16 connections. Copied
 * here, not measured by this benchmark.
 */
export const vendure: Readonly<Record<ScenarioName, PeerFigures>> = {
  list: { requestsPerSecond: 35, statements: 94, cpuMs: 31 },
  'product page': { requestsPerSecond: 99, statements: 18, cpuMs: 11 },
  search: { requestsPerSecond: 90, statements: 5, cpuMs: 12 },
};

/** Products of the catalogue Vendure was measured with. */
export const vendureProducts = 2_052;

/** What this project holds itself to. */
export const targets: Readonly<Record<ScenarioName, Target>> = {
  list: { times: 5, statements: 18 },
  'product page': { times: 5, statements: 3 },
  search: { times: 3, statements: 5 },
};
