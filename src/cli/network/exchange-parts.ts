import { describeProblems } from '../../content/content-problem.js';
import { readColumnNames } from '../../content/network-knowledge.js';
import { type FullLanguage, fullLanguages } from '../../guidance/text/languages.js';
import type { NetworkInDirectory } from '../../network/directory.js';
import { namesInLists } from '../../network/exchange/names-in-lists.js';
import type { ImportSaying } from '../../network/exchange/say-import.js';
import { sayingIn } from '../../network/say.js';
import { projectRoot, type Shipped } from '../../shipped-content.js';
import { CommandProblem } from './command-problem.js';
import type { OpenData } from './open-data.js';

/** The network that a list is of: the one that is named, or the only one there is. */
export async function networkOf(
  id: string | undefined,
  { held, now }: OpenData,
): Promise<NetworkInDirectory> {
  const { networks } = await held.current(now);
  const [only, ...others] = networks.values();
  const found = id === undefined && others.length === 0 ? only : networks.get(id ?? '');
  if (found) return found;
  const known = [...networks.keys()].join(', ') || 'there is none yet: "network add"';
  throw new CommandProblem(id === undefined ? `--network is missing: ${known}` : `--network ${id}: ${known}`);
}

/** The language of headings and words: as asked, else the network's first. */
export function languageOf(asked: string | undefined, { network }: NetworkInDirectory): FullLanguage {
  const language = fullLanguages.find((one) => one === (asked ?? network.languages[0] ?? 'fi'));
  if (language) return language;
  throw new CommandProblem(`--lang ${asked}: choose ${fullLanguages.join(', ')}`);
}

/** The words of lists in a language. */
export function wordsOfLists({ base, dialogs }: Shipped, language: FullLanguage): ImportSaying {
  const names = readColumnNames(projectRoot);
  if (!names.ok) throw new Error(describeProblems(names.problems));
  const tell = sayingIn(dialogs.say, language);
  const municipality = (code: string): string => {
    const called = base.municipality(code)?.names;
    return (language === 'sv' ? called?.sv : called?.fi) ?? code;
  };
  return { tell, language, names: names.value, name: namesInLists(tell, municipality) };
}
