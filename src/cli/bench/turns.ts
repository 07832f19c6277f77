import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotProcess, startBot } from './bot-process.js';
import { startFakeConnector } from './fake-connector.js';
import { closedLoad, type Load, type LoadFigures, steadyLoad } from './http-load.js';
import { percentile } from './statistics.js';

/** Everyday messages of our own, one after another. */
const messages = [
  'missä on perhekahvila Kuopiossa',
  'entä iltaisin?',
  'finns det något öppet i Vasa på torsdag',
  'I am so tired, my baby does not sleep',
  'maksaako se jotain',
  'kiitos',
];

export interface TurnFigures {
  startMs: number;
  /** Resident megabytes at rest, before any turn and half a minute of nothing. */
  restMb: number;
  loadedMb: number;
  perSecond: number;
  failed: number;
  medianMs: number;
  p99Ms: number;
}

export interface SideBySide {
  luotsi: TurnFigures;
  echo: TurnFigures;
  /** Turns a second of the steady load whose times are given. */
  steadyPerSecond: number;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const steady = { perSecond: 60, seconds: 15 };

function describe(
  bot: BotProcess,
  restMb: number,
  loads: { busy: LoadFigures; steadied: LoadFigures },
): TurnFigures {
  const { busy, steadied } = loads;
  return {
    startMs: bot.startedIn,
    restMb,
    loadedMb: bot.memory(),
    perSecond: busy.perSecond,
    failed: busy.failed + steadied.failed,
    medianMs: percentile(steadied.times, 0.5),
    p99Ms: percentile(steadied.times, 0.99),
  };
}

/**
 * Whole turns over HTTP, Luotsi beside a bare botbuilder echo bot on the same restify, each in its own process,
 * loaded in turns so that a slow moment of the machine hits both.
 */
export async function measureTurns(scripts: { luotsi: string; echo: string }): Promise<SideBySide> {
  const data = mkdtempSync(join(tmpdir(), 'luotsi-bench-'));
  const connector = await startFakeConnector();
  const environment = {
    LUOTSI_DATA: data,
    LUOTSI_DEV: '1',
    LUOTSI_LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  };
  const luotsi = await startBot(scripts.luotsi, { environment });
  const echo = await startBot(scripts.echo, { environment: { NODE_ENV: 'production' } });
  try {
    await pause(3_000);
    const rest = { luotsi: luotsi.memory(), echo: echo.memory() };
    const load = (bot: BotProcess): Load => ({ botUrl: bot.url, connectorUrl: connector.url, messages });
    for (const bot of [luotsi, echo]) await closedLoad(load(bot), { workers: 4, turns: 300 });
    const busy = {
      luotsi: await closedLoad(load(luotsi), { workers: 8, turns: 2_000 }),
      echo: await closedLoad(load(echo), { workers: 8, turns: 2_000 }),
    };
    const steadied = {
      luotsi: await steadyLoad(load(luotsi), steady),
      echo: await steadyLoad(load(echo), steady),
    };
    return {
      luotsi: describe(luotsi, rest.luotsi, { busy: busy.luotsi, steadied: steadied.luotsi }),
      echo: describe(echo, rest.echo, { busy: busy.echo, steadied: steadied.echo }),
      steadyPerSecond: steady.perSecond,
    };
  } finally {
    await Promise.all([luotsi.stop(), echo.stop(), connector.stop()]);
    rmSync(data, { recursive: true, force: true });
  }
}
