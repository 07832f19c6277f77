import { dateInWords } from '../../../guidance/time/day-in-words.js';
import { wallClock } from '../../../guidance/time/helsinki.js';
import { detailsOf, type SomeDetails } from '../../contacts/contact.js';
import { phoneNumberSchema } from '../../contacts/phone.js';
import type { Membership } from '../../people/standing.js';
import { type NetworkDraft, type Sentence, sentence } from '../network-draft.js';
import { readBack } from '../read-back.js';
import type { TurnContext } from '../turn-context.js';

const numberTyped = /\+?\d[\d ()-]{4,22}\d/;
const emailTyped = /[^\s<>()",;:]+@[^\s<>()",;:]+\.[^\s<>()",;:.]{2,}/;

/** What a person does with the own entry in words. In a channel only the personal chat is pointed at. */
export function keepOwnEntry(context: TurnContext): NetworkDraft | null {
  const draft = ownDraft(context);
  if (!draft || context.place.kind === 'personal') return draft;
  return { intent: draft.intent, does: 'ask', lead: [sentence('network.own.in-personal-chat')] };
}

function ownDraft(context: TurnContext): NetworkDraft | null {
  const { read, state, standing } = context;
  if (!read || standing.memberships.length === 0) return null;
  const { said } = read;
  if (said.has('remove-me')) return removeMe(context);
  if (said.has('undo')) {
    if (!state.lastChange)
      return { intent: 'network.undo', does: 'ack', lead: [sentence('network.undo.nothing')] };
    const undo = { do: 'undo-change', ...state.lastChange } as const;
    return { intent: 'network.undo', does: 'done', effect: { do: 'perform', deeds: [undo] } };
  }
  const change = changeOf(context);
  if (change) return change;
  if (said.has('confirm')) return confirmOwn(context);
  return said.has('my-data')
    ? { intent: 'network.my-data', does: 'answer', effect: { do: 'show-kept' } }
    : null;
}

const ofOwn = ({ network, contact }: Membership) => ({ network: network.id, contact: contact.id });

function confirmOwn({ standing, now }: TurnContext): NetworkDraft {
  const deeds = standing.memberships.map((one) => ({ do: 'confirm-contact' as const, ...ofOwn(one) }));
  const date = ({ language }: { language: 'fi' | 'sv' | 'en' }) =>
    dateInWords(wallClock(now).day, language, true);
  return {
    ...{ intent: 'network.confirm-own', does: 'done', effect: { do: 'perform', deeds } },
    lead: [sentence('network.own.confirmed', { date })],
  };
}

function removeMe(context: TurnContext): NetworkDraft {
  const deeds = context.standing.memberships.map((one) => ({ do: 'remove-contact' as const, ...ofOwn(one) }));
  return readBack(context, 'network.remove-me', { lead: [sentence('network.own.remove')], deeds });
}

/** "Numeroni on nyt …", "min e-post är nu …": what is new beside what is there now, in every network. */
function changeOf(context: TurnContext): NetworkDraft | null {
  const { turn, read, standing } = context;
  const text = turn.input.type === 'message' ? turn.input.text : '';
  if (!read || !(read.said.has('own') || read.said.has('is-now'))) return null;
  const email = emailTyped.exec(text)?.[0].toLowerCase();
  const number = email ? undefined : numberTyped.exec(text)?.[0];
  if (!email && !phoneNumberSchema.safeParse(number).success) return null;
  const visibleTo = read.said.has('coordinator-only-number') ? 'coordinator' : null;
  const changes = standing.memberships.map((one) => ({
    one,
    details: newDetails(one, { email, number, visibleTo }),
  }));
  return readBack(context, 'network.change-own', {
    lead: [
      ...changes.slice(0, 1).map(({ one, details }) => whatChanges(one, details)),
      sentence('network.own.save'),
    ],
    deeds: changes.map(({ one, details }) => ({
      ...{ do: 'change-contact' as const, ...ofOwn(one), details, read: detailsOf(one.contact) },
    })),
  });
}

interface Told {
  email: string | undefined;
  number: string | undefined;
  visibleTo: 'coordinator' | null;
}

function newDetails({ contact }: Membership, { email, number, visibleTo }: Told): SomeDetails {
  if (email) return { email };
  return { phone: { number: number ?? '', visibleTo: visibleTo ?? contact.phone?.visibleTo ?? 'members' } };
}

function whatChanges({ contact }: Membership, { email, phone }: SomeDetails): Sentence {
  const before = email ? contact.email : contact.phone?.number;
  const after = email ?? phone?.number ?? '';
  const what = email ? 'email' : phone?.visibleTo === 'coordinator' ? 'number-for-coordinator' : 'phone';
  return before
    ? sentence(`network.own.${what}-changes`, { before, after })
    : sentence(`network.own.${what}-new`, { after });
}
