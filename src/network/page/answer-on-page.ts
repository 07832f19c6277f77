import { put } from '../collection.js';
import { answerInvitation } from '../meetings/invite.js';
import { type Answer, meetings } from '../meetings/meeting.js';
import type { NetworkStore } from '../network-store.js';
import { may, type Refusal } from '../rights/may.js';
import { ownIdIn } from './meetings-on-page.js';
import type { PageReader } from './page-reader.js';

export type AnswerGiven = 'done' | 'gone' | 'not-invited' | 'over' | Refusal;

/** Two people may answer at once: each answer is put on the meeting as it then is. */
const mostTries = 5;

/** The reader's answer to an invitation. */
export async function answerOnPage(
  store: NetworkStore,
  { network, meeting, answer }: { network: string; meeting: string; answer: Answer },
  reader: PageReader,
): Promise<AnswerGiven> {
  const held = reader.directory.networks.get(network);
  if (!held) return 'gone';
  const verdict = may(reader.standing, 'answer-invitation', { network: held.network });
  if (!verdict.allowed) return verdict.reason;
  const person = ownIdIn(held, reader);
  if (person === null) return 'not-invited';
  for (let tries = 0; tries < mostTries; tries += 1) {
    const read = await store.read(meetings, { homeId: network, id: meeting, now: reader.now });
    if (!read) return 'gone';
    const outcome = answerInvitation(read.value, { person, answer }, reader.now);
    if (!outcome.ok) return outcome.problem === 'not-invited' ? 'not-invited' : 'over';
    const change = put(meetings, { ...read, value: outcome.meeting });
    if ((await store.write(network, [change])) === 'done') return 'done';
  }
  throw new Error(`meeting ${meeting} changed ${mostTries} times while an invitation was answered`);
}
