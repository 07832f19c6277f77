import { hears, isWholly } from '../crisis/heard-in-crisis.js';
import type { ConversationState } from '../dialog/conversation-state.js';
import type { KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Language } from '../text/languages.js';
import type { Turn } from '../turn.js';
import type { Understanding } from '../understanding/understanding.js';
import type { TurnContext } from './turn-context.js';

/** The language changes only on a clear message in another one. */
function languageAfter(state: ConversationState, heard: Understanding | null): Language {
  if (!heard?.language.sure || heard.language.code === 'other') return state.language;
  return heard.language.code;
}

/** No municipality's name is longer; longer texts are not looked at, whatever they hold. */
const longestName = 60;

const bareName = (text: string): string =>
  text
    .replace(/[\s.,!?]+$/u, '')
    .trim()
    .toLocaleLowerCase('fi');

type Municipalities = KnowledgeBase['content']['municipalities'];
const known = new WeakMap<Municipalities, ReadonlyMap<string, Municipalities[number]>>();

/** Municipalities by their Finnish and Swedish names in small letters; of two of one name the first. */
function byName(municipalities: Municipalities): ReadonlyMap<string, Municipalities[number]> {
  const there = known.get(municipalities);
  if (there) return there;
  const names = new Map<string, Municipalities[number]>();
  for (const municipality of municipalities) {
    for (const written of [municipality.names.fi, municipality.names.sv]) {
      const name = written.toLocaleLowerCase('fi');
      if (!names.has(name)) names.set(name, municipality);
    }
  }
  known.set(municipalities, names);
  return names;
}

/** A message that is a municipality's name and nothing else means it, also where the name is a common word. */
function withWholeName(heard: Understanding, text: string, base: KnowledgeBase): Understanding {
  if (heard.filters.municipality !== null || text.length > longestName) return heard;
  const named = byName(base.content.municipalities).get(bareName(text));
  if (!named) return heard;
  return { ...heard, municipalities: [named.code], filters: { ...heard.filters, municipality: named.code } };
}

/** "Tarvitsen apua": help is asked for, and with what was not said; whatever need it resembles is only a guess. */
const asPlea = (heard: Understanding): Understanding => ({
  ...heard,
  intent: 'get-support',
  filters: { ...heard.filters, needs: [] },
});

/** From here on the classifier is believed against what the words spell out. */
const sureOfHelp = 0.8;

/** A long story that ends in a kind of place, a municipality and a time asks for a place, whatever it resembles. */
function spellsOutPlace({ intent, confidence, filters, interval, perhapsUrgent }: Understanding): boolean {
  const timed = filters.when !== null || filters.partOfDay !== null || interval !== null;
  const spelled = filters.kinds.length > 0 && filters.municipality !== null && timed;
  return spelled && intent === 'get-support' && confidence < sureOfHelp && !perhapsUrgent;
}

/** Child welfare is not brought up with a parent who told of something else and did not speak of it. */
function withoutAlarm(heard: Understanding, text: string, dialogs: Turn['dialogs']): Understanding {
  const needs = heard.filters.needs.filter((need) => need !== 'child-protection');
  if (needs.length === 0 || hears(text, 'heard.child-welfare', dialogs)) return heard;
  return { ...heard, filters: { ...heard.filters, needs } };
}

/** What a message asks for, where its words tell more than its likeness to others. */
function asTold(heard: Understanding, text: string, dialogs: Turn['dialogs']): Understanding {
  if (heard.intent === 'urgent') return heard;
  if (isWholly(text, 'heard.plea', dialogs)) return asPlea(heard);
  if (spellsOutPlace(heard))
    return { ...heard, intent: 'find-place', filters: { ...heard.filters, needs: [] } };
  return withoutAlarm(heard, text, dialogs);
}

const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

const hear = ({ understand, base, dialogs, now }: Turn, text: string, language: Language): Understanding =>
  asTold(withWholeName(understand(text, { now, language }), text, base), text, dialogs);

/** Understands the message and settles what holds for the whole turn: the language, and who is writing. */
export function startTurn(turn: Turn, before: ConversationState): TurnContext {
  const { input, base, dialogs, now } = turn;
  const text = input.type === 'message' ? input.text : null;
  const heard = text === null ? null : hear(turn, text, before.language);
  const state: ConversationState = {
    ...before,
    language: languageAfter(before, heard),
    child: before.child || (heard?.writer.child ?? false),
    professional: before.professional || (heard?.writer.professional ?? false),
    filters: { ...before.filters, faq: null, place: null },
  };
  return {
    state,
    heard,
    words: text === null ? 0 : countWords(text),
    pressed: input.type === 'button' ? input.action : null,
    input,
    base,
    dialogs,
    now,
  };
}
