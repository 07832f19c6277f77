import { changeEntry } from '../change-entry.js';
import type { NetworkStore } from '../network-store.js';
import { bindings } from '../people/binding.js';
import type { TeamsConversation } from '../people/teams-conversation.js';
import { personKey, type TeamsPerson } from '../people/teams-person.js';
import { personalChats } from './personal-chat.js';

const atOf = ({ tenantId, objectId }: TeamsPerson, now: Date) => ({
  ...{ homeId: tenantId.toLowerCase(), id: objectId.toLowerCase(), now },
});

/** Whoever is bound is written to where the binding says: that follows what Teams says. */
async function followInBindings(
  store: NetworkStore,
  { person, chat }: { person: TeamsPerson; chat: TeamsConversation | null },
  now: Date,
): Promise<void> {
  for (const homeId of await store.ids('county')) {
    const at = { homeId, id: personKey(person), now };
    await changeEntry({ store, of: bindings }, at, (known) => known && { ...known, chat });
  }
}

interface Chat {
  person: TeamsPerson;
  chat: TeamsConversation;
  locale: string | null;
}

/** Keeps where someone can be written to, as it is now; `new` when there has been no such chat. */
export async function keepPersonalChat(
  store: NetworkStore,
  { person, chat, locale }: Chat,
  now: Date,
): Promise<'new' | 'known'> {
  const { before } = await changeEntry({ store, of: personalChats }, atOf(person, now), (known) => ({
    ...{ chat, locale: locale ?? known?.locale ?? null },
    since: known?.since ?? now.toISOString(),
  }));
  await followInBindings(store, { person, chat }, now);
  return before === null ? 'new' : 'known';
}

/** The person has taken Luotsi away: nothing can be sent any more. */
export async function forgetPersonalChat(store: NetworkStore, person: TeamsPerson, now: Date): Promise<void> {
  await changeEntry({ store, of: personalChats }, atOf(person, now), () => null);
  await followInBindings(store, { person, chat: null }, now);
}

/** `null` when the person has no chat with Luotsi. */
export async function personalChatOf(store: NetworkStore, person: TeamsPerson, now: Date) {
  return (await store.read(personalChats, atOf(person, now)))?.value ?? null;
}
