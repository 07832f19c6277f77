import { rm } from 'node:fs/promises';
import { type App, type AppOverrides, createApp } from '../../src/app.js';
import { changeEntry } from '../../src/network/change-entry.js';
import { type Proposal, proposals } from '../../src/network/changes/proposal.js';
import { put } from '../../src/network/collection.js';
import { type Contact, contacts } from '../../src/network/contacts/contact.js';
import { readDirectory } from '../../src/network/directory.js';
import type { Letter } from '../../src/network/letter.js';
import type { NetworkStore } from '../../src/network/network-store.js';
import { type Network, networks } from '../../src/network/networks/network.js';
import { bindings } from '../../src/network/people/binding.js';
import { officials } from '../../src/network/people/official.js';
import { personKey, type TeamsPerson } from '../../src/network/people/teams-person.js';
import { createLog } from '../../src/server/log.js';
import { FileStore } from '../../src/storage/file-store.js';
import { storedNetworks } from '../../src/storage/stored-networks.js';
import { inventedContact, inventedNetwork, inventedOfficial, now } from '../network/invented-networks.js';
import { type Answer, ask } from './chat-client.js';
import { type FakeTeams, startFakeTeams } from './fake-teams.js';
import { testConfig } from './running-app.js';
import { standInFamily } from './stand-in-family.js';

export const tenantId = '7f9d1c1e-1111-4222-8333-000000000001';
const person = (last: string): TeamsPerson => ({
  tenantId,
  objectId: `7f9d1c1e-2222-4222-8333-00000000000${last}`,
});

/** Invented people in Teams; `stranger` is on no list. */
export const people = {
  aino: person('1'),
  chair: person('2'),
  coordinator: person('3'),
  stranger: person('9'),
};
export type Who = keyof typeof people;
export const userId = (who: Who): string => `29:${who}`;
export const botId = '28:luotsi';
export const team = { id: '19:team@thread.tacv2', name: 'Juvan tiimi' };

export const aino = inventedContact();
export const chair = inventedContact({
  id: 'chair',
  name: 'Pekka Puheenjohtaja',
  email: 'pekka@juva.example',
});

/** Juva with a chair and a member, both bound but for whom `unbound` names, and the county's coordinator. */
async function fill(
  store: NetworkStore,
  { network, list, unbound, proposals: proposed = [] }: TeamsAppOptions,
): Promise<void> {
  const all = [aino, chair, ...(list ?? [])];
  await store.write('juva', [
    put(networks, { id: 'juva', value: inventedNetwork({ chair: 'chair', ...network }), version: null }),
    ...all.map((value) => put(contacts, { id: value.id, value, version: null })),
    ...proposed.map((value) => put(proposals, { id: value.id, value, version: null })),
  ]);
  const bound = (['aino', 'chair', 'coordinator'] as const).filter((who) => !unbound?.includes(who));
  const official = inventedOfficial();
  await store.write('etela-savo', [
    put(officials, { id: official.id, value: official, version: null }),
    ...bound.map((who) => {
      const entry = who === 'coordinator' ? [] : [{ network: 'juva', contact: who }];
      const value = bindings.schema.parse({
        ...{ person: people[who], contacts: entry, boundAt: now.toISOString(), by: 'coordinator' },
        official: who === 'coordinator' ? official.id : null,
      });
      return put(bindings, { id: personKey(people[who]), value, version: null });
    }),
  ]);
}

export interface TeamsAppOptions {
  network?: Partial<Network>;
  list?: Contact[];
  unbound?: Who[];
  proposals?: Proposal[];
}

export interface Said {
  from?: Who;
  /** The sender as Teams writes it, in the place of `from`. */
  account?: object;
  conversationId?: string;
  channel?: boolean;
  [other: string]: unknown;
}

let count = 0;

/** The whole service with networks in its store, and Teams' connector beside it. */
export class TeamsApp {
  readonly letters: Letter[] = [];
  private app: App | null = null;

  private constructor(
    readonly teams: FakeTeams,
    private readonly config: Awaited<ReturnType<typeof testConfig>>,
    private readonly overrides: AppOverrides,
  ) {}

  static async start(options: TeamsAppOptions = {}, overrides: AppOverrides = {}): Promise<TeamsApp> {
    const config = await testConfig({ LUOTSI_DEV: '1' });
    const files = new FileStore({ folder: config.dataFolder, clock: () => now, report: () => {} });
    await fill(
      storedNetworks(files, () => {}),
      options,
    );
    await files.flush();
    const started = new TeamsApp(await startFakeTeams(), config, overrides);
    await started.restart().catch(async (error: unknown) => {
      await started.end();
      throw error;
    });
    return started;
  }

  /** Ends the process's life and begins another on the same data. */
  async restart(): Promise<void> {
    await this.app?.stop();
    this.app = await createApp(this.config, {
      ...{ family: standInFamily(), log: createLog('silent'), clock: () => now, remind: false },
      sendLetter: async (letter) => {
        this.letters.push(letter);
        return 'sent';
      },
      ...this.overrides,
    });
  }

  get url(): string {
    return this.app?.url ?? '';
  }

  /** What lies in the store, read as another process would. */
  stored(): NetworkStore {
    const files = new FileStore({ folder: this.config.dataFolder, clock: () => now, report: () => {} });
    return storedNetworks(files, () => {});
  }

  /** Someone else has changed an entry, while Luotsi was down. */
  async change(id: string, details: Partial<Contact>): Promise<void> {
    await this.app?.stop();
    const at = { homeId: 'juva', id, now };
    await changeEntry(
      { store: this.stored(), of: contacts },
      at,
      (known) => known && { ...known, ...details },
    );
    await this.restart();
  }

  directory = () => readDirectory(this.stored(), now);

  /** An activity as Teams delivers it, from a personal chat or, with `channel`, from the team's general channel. */
  deliver({ from = 'aino', account, channel = false, conversationId, ...over }: Said): Promise<Answer> {
    count += 1;
    const conversation = channel
      ? {
          id: conversationId ?? `${team.id};messageid=1`,
          conversationType: 'channel',
          isGroup: true,
          tenantId,
        }
      : { id: conversationId ?? `a:${userId(from)}`, conversationType: 'personal', tenantId };
    const body = {
      ...{ type: 'message', id: `in-${count}`, channelId: 'msteams', serviceUrl: this.teams.serviceUrl },
      timestamp: '2026-11-25T08:00:00.000Z',
      from: account ?? { id: userId(from), name: 'Kuka Tahansa', aadObjectId: people[from].objectId },
      ...{ recipient: { id: botId, name: 'Luotsi' }, conversation, locale: 'fi-FI' },
      channelData: {
        tenant: { id: tenantId },
        ...(channel ? { team, channel: { id: team.id } } : {}),
      },
      ...over,
    };
    return ask(this.url, '/api/messages', { body });
  }

  say(text: string, said: Said = {}): Promise<Answer> {
    return this.deliver({ ...said, text });
  }

  invoke(name: string, value: unknown, said: Said = {}): Promise<Answer> {
    return this.deliver({ ...said, type: 'invoke', name, value });
  }

  /** Presses a button of a card that stands in a message. */
  press(action: unknown, said: Said = {}): Promise<Answer> {
    const value = { action: { type: 'Action.Execute', verb: 'luotsi', data: action }, trigger: 'manual' };
    return this.invoke('adaptiveCard/action', value, { replyToId: 'message-1', ...said });
  }

  /** Installs into the team, as Teams tells it: twice over. */
  async install(said: Said = {}): Promise<void> {
    await this.deliver({
      ...said,
      channel: true,
      conversationId: team.id,
      type: 'installationUpdate',
      action: 'add',
    });
    await this.deliver({
      ...{ ...said, channel: true, conversationId: team.id, type: 'conversationUpdate' },
      membersAdded: [{ id: botId }],
    });
  }

  async end(): Promise<void> {
    await this.app?.stop();
    await this.teams.close();
    await rm(this.config.dataFolder, { recursive: true, force: true });
  }
}
