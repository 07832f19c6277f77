import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Keeps the space for young objects small while the service starts. Reading content would make it grow to its full
 * 32 MB, and once grown it is never given back.
 */
export function startFrugally(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Collects the rubbish of starting up: reading content leaves tens of megabytes behind that would otherwise stay
 * until the first busy hour.
 *
 * From then on young objects get the space they need, and the heap may double before the next whole collection. Left
 * to itself it grows by a sixth only, since a conversation leaves little behind for long, and a collection came every
 * 200 turns, each holding some up for 50 ms.
 */
export function tidyMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--heap-growing-percent=100');
}
