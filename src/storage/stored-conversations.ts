import type { ConversationStore } from '../guidance/conversation-store.js';
import { conversationStateSchema } from '../guidance/dialog/conversation-state.js';
import type { NetworkConversations } from '../network/asking/network-conversations.js';
import { networkStateSchema } from '../network/asking/network-state.js';
import { storedStates } from './stored-states.js';
import type { VersionedStore } from './versioned-store.js';

export const storedConversations = (store: VersionedStore): ConversationStore =>
  storedStates(store, { prefix: 'conversations-', schema: conversationStateSchema });

export const storedNetworkConversations = (store: VersionedStore): NetworkConversations =>
  storedStates(store, { prefix: 'talks-', schema: networkStateSchema });
