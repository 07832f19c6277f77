import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Crisis } from '../../../src/guidance/taxonomy.js';
import { conversationFiles } from '../../conversations/conversation-file.js';

const crisisFile = z.object({
  crises: z.array(z.object({ crisis: z.string(), texts: z.array(z.string()) })),
});

/** Sentences of danger in all eight languages, none of which stands in phrases or rules. */
export const dangers: readonly { crisis: Crisis | string; text: string }[] = readdirSync('test/data/crisis')
  .map((name) => crisisFile.parse(parse(readFileSync(join('test/data/crisis', name), 'utf8'))))
  .flatMap(({ crises }) => crises.flatMap(({ crisis, texts }) => texts.map((text) => ({ crisis, text }))));

/** Odd messages: empty of sense, very long, of marks only, in scripts and languages of all sorts. */
const odd = [
  'öö',
  '?',
  '.....',
  '112',
  '👶🍼',
  'qwrtzx plöpsf',
  'joo',
  'en',
  'kiitos',
  'tack',
  'ei',
  'yes',
  'спасибо',
  'да',
  'дякую',
  'شكرا',
  'mahadsanid',
  'giitu',
  'Guten Tag, ich suche etwas für mein Kind',
  'perhekahvila '.repeat(200),
  'Kuopio Vaasa Rovaniemi Mikkeli',
  'kuka olet',
  'tyhmä botti',
  'mikä on Suomen pääkaupunki',
];

/** What families say in the conversations that stand as data, and what nobody should. */
export const sayings: readonly string[] = [
  ...[...conversationFiles.values()].flatMap((conversations) =>
    conversations.flatMap(({ turns }) => turns.flatMap(({ say }) => say ?? [])),
  ),
  ...odd,
];
