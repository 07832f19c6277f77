import { describeProblems } from '../../content/content-problem.js';
import { readPlanningWords } from '../../content/network-knowledge.js';
import type { FullLanguage } from '../../guidance/text/languages.js';
import { put } from '../../network/collection.js';
import { isListed } from '../../network/contacts/contact.js';
import { timeInWords } from '../../network/delivery/compose-message.js';
import { type NetworkInDirectory, readNetwork } from '../../network/directory.js';
import { type Meeting, meetings } from '../../network/meetings/meeting.js';
import type { Surroundings } from '../../network/meetings/meeting-concerns.js';
import type { MeetingOutcome } from '../../network/meetings/meeting-outcome.js';
import type { NetworkStore } from '../../network/network-store.js';
import { carryOut, type PlanScene } from '../../network/planning/carry-out.js';
import { createPlanInWords } from '../../network/planning/plan-in-words.js';
import type { PlanReading } from '../../network/planning/plan-reading.js';
import { createReadPieces } from '../../network/planning/said-pieces.js';
import { systemChance } from '../../storage/chance.js';

export interface MeetingsAt {
  store: NetworkStore;
  now: Date;
}

interface Planning extends MeetingsAt {
  network: string;
  language: FullLanguage;
  by: string | undefined;
  confirm: boolean | undefined;
}

interface Scene extends Planning {
  found: NetworkInDirectory;
  held: { id: string; value: Meeting; version: string }[];
  people: string[];
}

const usualLength = 120;

/** Shows how a sentence is read and, confirmed, does it; the exit code. */
export async function planMeetings(text: string, planning: Planning): Promise<number> {
  const scene = await sceneOf(planning);
  if (!scene) return failed(`There is no network "${planning.network}".`);
  const words = readPlanningWords(process.cwd());
  if (!words.ok) return failed(describeProblems(words.problems));
  const reading = createPlanInWords(createReadPieces(words.value))(text, {
    ...{ language: planning.language, now: planning.now, usualLength, draft: null },
    meetings: scene.held.map(({ value }) => value),
    people: [...scene.found.contacts.values()].filter(isListed),
  });
  const outcomes = carryOut(reading, planScene(scene));
  for (const line of linesOf(reading, outcomes, scene)) console.log(line);
  if (outcomes.length === 0 || outcomes.some(({ ok }) => !ok)) return 1;
  if (!planning.confirm) console.log('Nothing has been done yet: --confirm does it.');
  return planning.confirm ? write(outcomes, scene) : 0;
}

async function sceneOf(planning: Planning): Promise<Scene | null> {
  const { store, network, now } = planning;
  const found = await readNetwork(store, network, now);
  if (!found) return null;
  const held = await store.list(meetings, { homeId: network, now });
  const people = [...found.contacts.values()].filter(isListed).map(({ id }) => id);
  return { ...planning, found, held, people };
}

function failed(message: string): number {
  console.error(message);
  return 1;
}

function around({ held, found }: Scene): Surroundings {
  return {
    others: held.map(({ value }) => value),
    isReachable: (person) => found.contacts.get(person)?.email != null,
    isSame: (one, other) => one === other,
  };
}

function planScene(scene: Scene): PlanScene {
  const chance = systemChance(new Uint8Array());
  return {
    ...{ network: scene.network, people: scene.people, around: around(scene) },
    meetings: scene.held.map(({ value }) => value),
    deed: { by: scene.by ?? scene.found.network.chair ?? 'command-line', now: scene.now },
    newId: () => chance.newId(),
  };
}

function linesOf(reading: PlanReading, outcomes: readonly MeetingOutcome[], scene: Scene): string[] {
  if (reading.says === 'ask')
    return [`? ${reading.question}`, ...[...reading.days, ...reading.meetings].map((one) => `  ${one}`)];
  if (reading.says === 'refuse') return [`✗ ${reading.problem} ${reading.written}`];
  if (outcomes.length === 0) return [`${reading.says}: nothing to do here`];
  const name = (id: string | null) => scene.found.contacts.get(id ?? '')?.name ?? '–';
  return outcomes.flatMap((outcome) => {
    if (!outcome.ok) return [`✗ ${outcome.problem}`];
    const { meeting, concerns } = outcome;
    const where = [meeting.place, meeting.online ? 'Teams' : null].filter(Boolean).join(' + ');
    return [
      `${reading.says}: ${timeInWords(meeting.time, scene.language)} ${where}`.trim(),
      `  chair ${name(meeting.chair)}, secretary ${name(meeting.secretary)}`,
      `  told: ${meeting.invitations.map(({ person }) => name(person)).join(', ')}`,
      ...concerns.map((one) => `  ! ${JSON.stringify(one)}`),
    ];
  });
}

async function write(outcomes: readonly MeetingOutcome[], { store, network, held }: Scene): Promise<number> {
  const changes = outcomes.flatMap((outcome) =>
    outcome.ok
      ? [
          put(meetings, {
            id: outcome.meeting.id,
            value: outcome.meeting,
            version: versionOf(held, outcome.meeting.id),
          }),
        ]
      : [],
  );
  const done = await store.write(network, changes);
  if (done === 'conflict') return failed('Someone changed the meetings meanwhile: nothing was done.');
  console.log('Done. The service tells everyone when it runs.');
  return 0;
}

const versionOf = (held: Scene['held'], id: string): string | null =>
  held.find((one) => one.id === id)?.version ?? null;
