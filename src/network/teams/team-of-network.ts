import { changeEntry } from '../change-entry.js';
import type { NetworkStore } from '../network-store.js';
import { type Network, networks } from '../networks/network.js';
import type { TeamsConversation } from '../people/teams-conversation.js';
import { type InstalledTeam, installedTeams } from './installed-team.js';

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
export async function teamGone(store: NetworkStore, team: Team, now: Date): Promise<void> {
  const { before } = await changeEntry({ store, of: installedTeams }, atOf(team, now), () => null);
  const change = (channel: Network['channel']) => (channel?.teamId === team.teamId ? null : channel);
  if (before?.network) await changeChannel(store, before.network, { now, change });
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

/** The network's channel is deleted: the team's general one takes its place. */
export async function channelGone(
  store: NetworkStore,
  { conversationId, ...team }: Channel,
  now: Date,
): Promise<void> {
  const known = await teamOf(store, team, now);
  if (!known?.network) return;
  const general = { ...known.general, teamId: team.teamId, name: known.name };
  await changeChannel(store, known.network, {
    now,
    change: (channel) => (channel?.conversationId === conversationId ? general : channel),
  });
}

interface ChannelChange {
  now: Date;
  change: (channel: Network['channel']) => Network['channel'];
}

/** What Teams tells of a channel is no one's decision: it is stored as it is, without a line in the change log. */
async function changeChannel(store: NetworkStore, id: string, { now, change }: ChannelChange): Promise<void> {
  const at = { homeId: id, id, now };
  await changeEntry({ store, of: networks }, at, (known) => known && changeOf(known, change));
}

const changeOf = (network: Network, change: ChannelChange['change']): Network => {
  const channel = change(network.channel);
  return channel === network.channel ? network : { ...network, channel };
};
