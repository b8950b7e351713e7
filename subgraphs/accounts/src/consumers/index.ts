import { type PersonalDataHolder, personalDataHolders } from '@tessera/contracts/personal-data';
import { type Consumer, consumer } from '@tessera/kit/events';
import { carryErasureOn } from '../actions/carry-erasure-on.ts';
import type { Dependencies } from '../actions/dependencies.ts';
import { takeExportPart } from '../actions/export-user-data.ts';

/** All that accounts hears: what others say of erasures and exports it has asked for. */
export const createConsumers = (deps: Dependencies): Consumer[] =>
  (Object.keys(personalDataHolders) as PersonalDataHolder[]).flatMap((subgraph) => [
    consumer(personalDataHolders[subgraph].erased, (tx, { payload }) =>
      carryErasureOn(tx, deps, subgraph, payload),
    ),
    consumer(personalDataHolders[subgraph].exported, (tx, { payload: { exportId, part, parts, json } }) =>
      takeExportPart(tx, deps, { exportId, subgraph, part, parts, json }),
    ),
  ]);
