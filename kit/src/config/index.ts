export { baseShape, isProduction } from './base-config.ts';
export { ConfigError } from './config-error.ts';
export { type ProcessMessage, tellParent } from './parent-process.ts';
export { flag, port, secret, url, wholeNumber } from './pieces.ts';
export { type Environment, type OwnVariables, readConfig } from './read-config.ts';
export { type Running, runMain } from './run-main.ts';
