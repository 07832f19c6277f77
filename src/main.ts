import { startFrugally } from './cli/tidy-memory.js';

// Before all else is read: reading is what would make the memory grow.
startFrugally();
const { runService } = await import('./cli/run-service.js');
await runService();
