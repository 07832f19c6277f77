import assert from 'node:assert/strict';
import { shipped } from '../guidance/turn/test-base.js';

const full = ['fi', 'sv', 'en'] as const;
type Full = (typeof full)[number];
type InFull = Record<Full, string>;
interface Text {
  where: string;
  plain: InFull;
  easy: InFull | undefined;
}

/**
 * Pages stand outside the conversation, where nobody can switch to easy language; network members are written to
 * at work.
 */
const notTalk =
  /^(page|places|helplines|accessibility|privacy|sources|error|heard|message|network|personal|teams|tab)\./;
/** Short labels, names and counted things are easy as they are. */
const isSentence = (text: string): boolean => /[.?!]$/u.test(text.trim());
const mostWords = 6;

/** One clause of few words is easy language already. */
const isEasyAlready = (text: string): boolean =>
  text.split(/\s+/u).length <= mostWords && !/[,;–]|[.?!].*[.?!]$/u.test(text);

const wordingTexts: Text[] = Object.entries(shipped.wording)
  .filter(([key]) => !notTalk.test(key))
  .flatMap(([key, entry]) =>
    [entry, ...(entry.variants ?? [])].map((plain, at) => ({
      where: at === 0 ? key : `${key}, variant ${at}`,
      plain,
      easy: plain.easy,
    })),
  );

const treeTexts: Text[] = shipped.trees.flatMap((tree) =>
  tree.nodes.flatMap((node) =>
    node.say ? [{ where: `${tree.id}/${node.id}`, plain: node.say, easy: node.easy }] : [],
  ),
);

const faqTexts: Text[] = shipped.content.faqs.map(({ id, answer, easy }) => ({
  where: `faq ${id}`,
  plain: answer,
  easy,
}));

const all = [...wordingTexts, ...treeTexts, ...faqTexts];
const questionsIn = (text: string): number => text.match(/[?؟]/gu)?.length ?? 0;

describe('easy language', () => {
  it('is written for every text of more than one short clause, in each full language', () => {
    const missing = all.filter(
      ({ plain, easy }) =>
        !easy && full.some((language) => isSentence(plain[language]) && !isEasyAlready(plain[language])),
    );
    assert.deepEqual(
      missing.map(({ where, plain }) => `${where}: ${plain.fi}`),
      [],
    );
  });

  it('is never longer than the plain text, and its sentences are short', () => {
    for (const { where, plain, easy } of all) {
      for (const language of full) {
        if (!easy) continue;
        const sentences = easy[language].replace(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/gu, 'x').split(/[.?!:]\s+/u);
        for (const sentence of sentences)
          assert.ok(sentence.split(/\s+/u).length <= 16, `${where} ${language}: ${sentence}`);
        assert.ok(
          easy[language].length <= plain[language].length * 1.5 + 20,
          `${where} ${language}: ${easy[language]}`,
        );
      }
    }
  });
});

/** What fits a phone of 320 px on one line and a half. */
const widestLabel = 40;

describe('buttons of trees', () => {
  it('fit a narrow phone in every language', () => {
    const wide = shipped.trees.flatMap((tree) =>
      tree.nodes.flatMap((node) =>
        'choices' in node
          ? node.choices.flatMap(({ label }) =>
              Object.values(label).filter((text) => typeof text === 'string' && text.length > widestLabel),
            )
          : [],
      ),
    );
    assert.deepEqual(wide, []);
  });
});

describe('fixed texts', () => {
  it('ask one question at most', () => {
    const twofold = all.flatMap(({ where, plain, easy }) =>
      [...Object.values(plain), ...Object.values(easy ?? {})]
        .filter((text): text is string => typeof text === 'string')
        .filter((text) => questionsIn(text) > 1 && !text.includes('plural'))
        .map((text) => `${where}: ${text}`),
    );
    assert.deepEqual(twofold, []);
  });

  it('of trees and answers use no exclamation mark and no emoji', () => {
    for (const { where, plain, easy } of [...treeTexts, ...faqTexts])
      for (const text of [...Object.values(plain), ...Object.values(easy ?? {})])
        if (typeof text === 'string') assert.doesNotMatch(text, /!|\p{Extended_Pictographic}/u, where);
  });
});
