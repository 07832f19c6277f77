import type { Matter } from '../reminders/matter.js';
import type { CountyPlan } from '../reminders/network-plan.js';
import type { OutgoingMessage, Route } from './outgoing-message.js';

/** One county as its messages need it, read at one moment. */
export interface CountyBoard {
  plan: Omit<CountyPlan, 'sent' | 'unreached'>;
  /** Every way that there is an address for. */
  routesOf(receiver: string): readonly Route[];
  /** What the receiver is told, in the receiver's words. */
  compose(message: { id: string; receiver: string; matters: readonly Matter[] }, now: Date): OutgoingMessage;
}

/** Where the counties' networks, people and addresses are read from. */
export interface CountyBoards {
  ids(now: Date): Promise<readonly string[]>;
  read(county: string, now: Date): Promise<CountyBoard>;
}
