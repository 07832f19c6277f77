import { runService } from '../../src/cli/run-service.js';
import { standInFamily } from './stand-in-family.js';

// The service as a process of its own; STAND_IN_SLOW milliseconds a turn come as an argument.
await runService({ family: standInFamily({ slow: Number(process.argv[2] ?? 0) }) });
