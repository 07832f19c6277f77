import type { Municipality } from '../../guidance/knowledge/municipality.js';
import type { FullLanguage } from '../../guidance/text/languages.js';
import type { NetworkInput } from '../conversation/network-turn.js';
import type { Standing } from '../people/standing.js';
import { type Say, sayingIn } from '../say.js';
import type { DirectoryIndex } from './directory-index.js';
import type { Asking } from './find-people.js';
import type { Guidance, Tongue } from './network-draft.js';
import { type NetworkState, newNetworkState } from './network-state.js';
import type { PlaceOfTalk } from './place-of-talk.js';
import type { QuestionReader, ReadQuestion } from './question-reader.js';

/** What the families' half hears in a message: a port, so that one ear serves both. */
export type HearFamily = (
  text: string,
  at: { language: FullLanguage; now: Date },
) => {
  /** The message's own language, where it is one of ours; else the conversation's. */
  language: FullLanguage;
  /** Asks where a family is helped, or tells of one. */
  seeksHelp: boolean;
  crisis: boolean;
};

/** What the families' half answers a professional's question about a family: pure, and without a memory. */
export type GuideFamily = (text: string, at: { language: FullLanguage; now: Date }) => Guidance;

/** All that a network turn depends on; nothing else does it read. */
export interface NetworkTurn {
  state: NetworkState | null;
  input: NetworkInput;
  index: DirectoryIndex;
  standing: Standing;
  place: PlaceOfTalk;
  /** The reply's languages, first language first: a channel's network's, else the person's own alone. */
  languages: readonly [FullLanguage, ...FullLanguage[]];
  reader: QuestionReader;
  hearFamily: HearFamily;
  guideFamily: GuideFamily;
  say: Say;
  municipality: (code: string) => Municipality | undefined;
  now: Date;
}

/** A turn with what its message says. */
export interface TurnContext extends Asking {
  turn: NetworkTurn;
  state: NetworkState;
  /** The asker's language. */
  language: FullLanguage;
  recognised: FullLanguage | null;
  /** In a channel the network's languages, else the asker's. */
  spokenHere: readonly FullLanguage[];
  read: ReadQuestion | null;
  heard: ReturnType<HearFamily> | null;
  tongue: (language: FullLanguage) => Tongue;
  officialName: (code: string) => string;
}

export function startNetworkTurn(turn: NetworkTurn): TurnContext {
  const { standing, place, now, input } = turn;
  const state = turn.state ?? newNetworkState(turn.languages[0]);
  const text = input.type === 'message' ? input.text : null;
  const heard = text === null ? null : turn.hearFamily(text, { language: state.language, now });
  const language = heard?.language ?? state.language;
  return {
    ...{ turn, state, standing, place, now, language, heard },
    recognised: heard?.language ?? null,
    spokenHere: place.kind === 'channel' && place.network ? turn.languages : [language],
    read: text === null ? null : turn.reader.read(text, language),
    tongue: (spoken) => tongueOf(spoken, turn),
    officialName: (code) => turn.municipality(code)?.names.fi ?? code,
  };
}

const tongueOf = (language: FullLanguage, { say, municipality }: NetworkTurn): Tongue => ({
  language,
  say: sayingIn(say, language),
  municipality: (code) => {
    const found = municipality(code);
    if (language === 'fi') return { name: found?.names.fi ?? code, in: found?.forms.in[0] ?? code };
    const local = found?.languages[0] === 'sv' ? found.names.sv : found?.names.fi;
    const name = (language === 'sv' ? found?.names.sv : (found?.names.en ?? local)) ?? code;
    return { name, in: `${language === 'sv' ? 'i' : 'in'} ${name}` };
  },
});
