import { StoreUnavailable } from '../guidance/store-unavailable.js';
import type { CountyBoard, CountyBoards } from '../network/delivery/county-board.js';
import type { Deliver } from '../network/delivery/outgoing-message.js';
import { Pace } from '../network/delivery/pace.js';
import { viewOf } from '../network/delivery/still-due.js';
import type { NetworkStore } from '../network/network-store.js';
import type { CountyPlan } from '../network/reminders/network-plan.js';
import { SentLog } from '../network/reminders/sent-log.js';
import { whatIsDue } from '../network/reminders/what-is-due.js';
import { deliverCounty } from './deliver-county.js';
import type { Situation } from './hand-over-item.js';
import type { JobTools } from './job-tools.js';
import { type Item, OutboxDesk } from './outbox-desk.js';

export interface RoundParts {
  store: NetworkStore;
  boards: CountyBoards;
  channels: Deliver;
  tools: JobTools;
  /** This process, unlike any before it. */
  run: string;
  /**
   * Whether other processes use the same store. A claim of another may then still be at work, and is in doubt only
   * once it has run out; alone, whatever another has claimed was left by a process that has ended.
   */
  isShared?: boolean;
  /** How long a channel is waited for; a turn of Teams must answer within 15 s. */
  patience?: number;
}

const usualPatience = 15_000;
/** A meeting that is cancelled while messages go out is noticed after this. */
const boardLasts = 5_000;

/** Round after round: what is due is written down, then handed over. */
export class ReminderRounds {
  readonly #desks = new Map<string, OutboxDesk>();
  readonly #pace = new Pace();

  constructor(private readonly parts: RoundParts) {}

  /** One round over all counties; a county whose store fails does not keep the others from theirs. */
  async round(signal: AbortSignal): Promise<void> {
    for (const county of await this.parts.boards.ids(this.parts.tools.clock())) {
      if (signal.aborted) return;
      await this.#roundOf(county, signal).catch((error: unknown) => {
        if (!(error instanceof StoreUnavailable)) throw error;
        const what = 'the store took nothing: what is due waits';
        this.parts.tools.report({ code: 'round-put-off', what, ids: { county }, cause: error });
      });
    }
  }

  async #roundOf(county: string, signal: AbortSignal): Promise<void> {
    const desk = await this.#deskOf(county);
    await desk.storeAnswers();
    const before = await desk.items();
    const told = { sent: new SentLog(before.map(logged)), unreached: await desk.unreached() };
    const { view } = await this.#situation(county, told);
    await desk.writeDown(whatIsDue(view.plan, this.parts.tools.clock()), new Set(before.map(({ id }) => id)));
    await this.#deliver(county, desk, signal);
  }

  async #deliver(county: string, desk: OutboxDesk, signal: AbortSignal): Promise<void> {
    const { tools, channels, run, patience = usualPatience } = this.parts;
    const items = await desk.items();
    const told = { sent: new SentLog(items.map(logged)), unreached: [] };
    let kept: { until: number; situation: Promise<Situation> } | null = null;
    const situation = (): Promise<Situation> => {
      if (!kept || kept.until <= tools.elapsed()) {
        kept = { until: tools.elapsed() + boardLasts, situation: this.#situation(county, told) };
      }
      return kept.situation;
    };
    const parts = { desk, channels, pace: this.#pace, tools, run, patience };
    await deliverCounty(items, { ...parts, situation, signal });
  }

  /** Opens a county's outbox and settles what is found in doubt there: at first, or in every round where it is shared. */
  async #deskOf(county: string): Promise<OutboxDesk> {
    const { store, tools, run, isShared = false } = this.parts;
    const known = this.#desks.get(county);
    if (known && !isShared) return known;
    const desk = known ?? new OutboxDesk(county, store, tools);
    const doubts = await desk.settleDoubts((other) => !isShared && other !== run);
    if (doubts > 0) {
      const what = 'messages were being handed over when the service ended; they are sent again';
      tools.report({ code: 'messages-in-doubt', what, ids: { county, count: String(doubts) } });
    }
    this.#desks.set(county, desk);
    return desk;
  }

  async #situation(county: string, told: Pick<CountyPlan, 'sent' | 'unreached'>): Promise<Situation> {
    const board: CountyBoard = await this.parts.boards.read(county, this.parts.tools.clock());
    return { board, view: viewOf({ ...board.plan, ...told }) };
  }
}

const logged = ({ value: { receiver, day, matters } }: Item) => ({ receiver, day, matters });
