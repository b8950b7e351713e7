import { freePorts as freePortsOn } from '../../tools/src/dev/ports.ts';

/** Ports of this machine that are free now. */
export const freePorts = (count: number): Promise<number[]> => freePortsOn(count, '127.0.0.1');
