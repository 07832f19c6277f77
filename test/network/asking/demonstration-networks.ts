import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDemonstrations } from '../../../src/content/read-demonstrations.js';
import { guidesFamilies, hearsFamilies } from '../../../src/family-ear.js';
import { type Asker, createAnswerInWords } from '../../../src/network/asking/answer-in-words.js';
import type { NetworkInput } from '../../../src/network/conversation/network-turn.js';
import { demonstrationWrites } from '../../../src/network/demonstration.js';
import type { Directory } from '../../../src/network/directory.js';
import { HeldDirectory } from '../../../src/network/held-directory.js';
import { standingOfContact, standingOfOfficial } from '../../../src/network/people/standing.js';
import { projectRoot, shippedContent } from '../../../src/shipped-content.js';
import { systemChance } from '../../../src/storage/chance.js';
import { FileStore } from '../../../src/storage/file-store.js';
import { storedNetworkConversations } from '../../../src/storage/stored-conversations.js';
import { storedNetworks } from '../../../src/storage/stored-networks.js';
import { now } from '../invented-networks.js';

/** The demonstration's networks in real files, and a way to ask in them. */
export class DemonstrationNetworks {
  private constructor(
    private readonly folder: string,
    private readonly held: HeldDirectory,
    private readonly answer: ReturnType<typeof createAnswerInWords>,
  ) {}

  static async open(): Promise<DemonstrationNetworks> {
    const folder = await mkdtemp(join(tmpdir(), 'luotsi-demo-'));
    const files = new FileStore({ folder, clock: () => now, report: () => {} });
    const held = new HeldDirectory(storedNetworks(files, () => {}));
    for (const demonstration of readDemonstrations(projectRoot)) {
      for (const { homeId, changes } of demonstrationWrites(demonstration, now)) {
        await held.store.write(homeId, changes);
      }
    }
    const { base, understand, dialogs, questionReader } = await shippedContent();
    const answer = createAnswerInWords({
      ...{ store: held.store, directory: (at) => held.current(at), chance: systemChance(new Uint8Array(32)) },
      ...{ reader: questionReader(), say: dialogs.say, municipality: base.municipality },
      conversations: storedNetworkConversations(files),
      hearFamily: hearsFamilies(understand),
      guideFamily: guidesFamilies({ base: () => base, understand, dialogs }),
    });
    return new DemonstrationNetworks(folder, held, answer);
  }

  close = () => rm(this.folder, { recursive: true, force: true });

  async ask(who: string, input: NetworkInput, network: string | null = null) {
    const directory = await this.held.current(now);
    const standing = standingIn(directory, who);
    const language =
      standing.memberships[0]?.contact.languages[0] ?? standing.posts[0]?.official.languages[0] ?? 'fi';
    const here = network === null ? null : directory.networks.get(network)?.network;
    const [first = language, ...others] = here?.languages ?? [];
    const asker: Asker = {
      ...{ directory, standing, languages: [first, ...others] },
      request: {
        person: {
          tenantId: 'dddddddd-0000-4000-8000-000000000000',
          objectId: 'dddddddd-0000-4000-8000-000000000001',
        },
        place: { where: here ? 'channel' : 'personal', network, conversationId: `${who} in ${network}` },
        ...{ input, now },
      },
    };
    return this.answer(asker);
  }
}

function standingIn(directory: Directory, who: string) {
  for (const [county, { officials }] of directory.counties) {
    if (officials.has(who)) return standingOfOfficial(county, who, directory);
  }
  const home = [...directory.networks.values()].find(({ contacts }) => contacts.has(who));
  if (!home) throw new Error(`nobody is called ${who}`);
  return standingOfContact({ network: home.network.id, contact: who }, directory);
}
