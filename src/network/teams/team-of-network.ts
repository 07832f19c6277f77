import { changeEntry } from '../change-entry.js';
import { put } from '../collection.js';
import type { NetworkStore } from '../network-store.js';
import { type Network, networks } from '../networks/network.js';
import type { TeamsConversation } from '../people/teams-conversation.js';
import { type InstalledTeam, installedTeams } from './installed-team.js';

const mostTries = 5;

interface Team {
  tenantId: string;
  teamId: string;
}

const atOf = ({ tenantId, teamId }: Team, now: Date) => ({
  ...{ homeId: tenantId.toLowerCase(), id: teamId, now },
});

export async function teamOf(store: NetworkStore, team: Team, now: Date): Promise<InstalledTeam | null> {
  return (await store.read(installedTeams, atOf(team, now)))?.value ?? null;
}

interface Installed extends Team {
  name: string;
  general: TeamsConversation;
}

/** Luotsi is in a team: where to write there is kept at once. `ask`: nobody has been asked yet what it serves. */
export async function keepTeam(
  store: NetworkStore,
  { name, general, ...team }: Installed,
  now: Date,
): Promise<{ ask: boolean }> {
  const at = now.toISOString();
  const { before, after } = await changeEntry({ store, of: installedTeams }, atOf(team, now), (known) => ({
    ...{ teamId: team.teamId, general, network: known?.network ?? null, since: known?.since ?? at },
    name: name || known?.name || '',
    greetedAt: known?.greetedAt ?? at,
  }));
  return { ask: before?.greetedAt == null && after?.network === null };
}

/** The question could not be put: the next chance is taken. */
export async function askAgain(store: NetworkStore, team: Team, now: Date): Promise<void> {
  await changeEntry(
    { store, of: installedTeams },
    atOf(team, now),
    (known) => known && { ...known, greetedAt: null },
  );
}

/** The team's network, once someone with the right has said it or taken it away. */
export async function teamServes(
  store: NetworkStore,
  { network, ...team }: Team & { network: string | null },
  now: Date,
): Promise<void> {
  await changeEntry(
    { store, of: installedTeams },
    atOf(team, now),
    (known) => known && { ...known, network },
  );
}

export async function teamRenamed(
  store: NetworkStore,
  { name, ...team }: Team & { name: string },
  now: Date,
): Promise<void> {
  await changeEntry({ store, of: installedTeams }, atOf(team, now), (known) => known && { ...known, name });
}

/** The team is deleted, or Luotsi taken out of it: its network has no channel any more. */
export async function teamGone(store: NetworkStore, team: Team, now: Date): Promise<string | null> {
  const { before } = await changeEntry({ store, of: installedTeams }, atOf(team, now), () => null);
  if (!before?.network) return null;
  const ended = await changeChannel(store, before.network, {
    now,
    change: (channel) => (channel?.teamId === team.teamId ? null : channel),
  });
  return ended ? before.network : null;
}

export interface Channel extends Team {
  conversationId: string;
}

/** The network's channel under its new name. */
export async function channelRenamed(
  store: NetworkStore,
  { conversationId, name, ...team }: Channel & { name: string },
  now: Date,
): Promise<void> {
  const known = await teamOf(store, team, now);
  if (!known?.network) return;
  await changeChannel(store, known.network, {
    now,
    change: (channel) => (channel?.conversationId === conversationId ? { ...channel, name } : channel),
  });
}

/** The network's channel is deleted: the team's general one takes its place. Gives the network that moved. */
export async function channelGone(
  store: NetworkStore,
  { conversationId, ...team }: Channel,
  now: Date,
): Promise<{ network: string; general: TeamsConversation } | null> {
  const known = await teamOf(store, team, now);
  if (!known?.network) return null;
  const { general, name, network } = known;
  const moved = await changeChannel(store, network, {
    now,
    change: (channel) =>
      channel?.conversationId === conversationId ? { ...general, teamId: team.teamId, name } : channel,
  });
  return moved ? { network, general } : null;
}

interface ChannelChange {
  now: Date;
  change: (channel: Network['channel']) => Network['channel'];
}

/** What Teams tells of a channel is no one's decision: it is stored as it is, without a line in the change log. */
async function changeChannel(
  store: NetworkStore,
  id: string,
  { now, change }: ChannelChange,
): Promise<boolean> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const stored = await store.read(networks, { homeId: id, id, now });
    if (!stored) return false;
    const channel = change(stored.value.channel);
    if (channel === stored.value.channel) return false;
    const next = put(networks, { ...stored, value: { ...stored.value, channel } });
    if ((await store.write(id, [next])) === 'done') return true;
  }
  throw new Error(`network ${id} changed ${mostTries} times while its channel was changed`);
}
