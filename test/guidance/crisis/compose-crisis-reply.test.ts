import assert from 'node:assert/strict';
import {
  type CrisisReply,
  composeCrisisReply,
  composeSafetyFollowUp,
} from '../../../src/guidance/crisis/compose-crisis-reply.js';
import type { CrisisQuestion } from '../../../src/guidance/crisis/crisis-question.js';
import { createDialogs } from '../../../src/guidance/dialog/dialogs.js';
import type { Helpline, Line } from '../../../src/guidance/knowledge/helpline.js';
import { crises } from '../../../src/guidance/taxonomy.js';
import { fullLanguages, isFull, languages } from '../../../src/guidance/text/languages.js';
import { baseOf, helpline } from '../knowledge/invented.js';
import { shipped } from '../turn/test-base.js';

const line = (given: Partial<Line>): Line => ({
  channel: 'phone',
  number: '040 000 0001',
  languages: ['fi'],
  interpreted: [],
  doubtful: false,
  ...given,
});

const answering = (id: string, given: Partial<Helpline>): Helpline => helpline(id, given);

const base = baseOf({
  helplines: [
    answering('emergency', { crises: [...crises], lines: [line({ number: '112', hours: '24/7' })] }),
    answering('always', {
      crises: ['violence', 'suicide'],
      lines: [line({ hours: '24/7', languages: ['fi', 'en'] })],
    }),
    answering('evenings', {
      crises: ['violence', 'child-in-danger'],
      lines: [line({ number: '040 000 0002', hours: 'Mo-Su 16:00-20:00' })],
    }),
    answering('doubtful', {
      crises: ['violence', 'harm-to-child'],
      lines: [line({ number: '040 000 0003', hours: '24/7', doubtful: true, languages: ['ar'] })],
    }),
    answering('children', {
      crises: ['child-afraid', 'suicide'],
      forChildren: true,
      lines: [line({ number: '040 000 0004', hours: 'Mo-Su 14:00-20:00' })],
    }),
    answering('poison', {
      crises: ['poisoning'],
      lines: [line({ number: '040 000 0005', hours: '24/7', languages: [] })],
    }),
  ],
});

const dialogs = createDialogs(shipped);
const night = new Date('2026-11-25T03:00:00+02:00');
const evening = new Date('2026-11-25T17:00:00+02:00');

const asked = (given: Partial<CrisisQuestion>): CrisisQuestion => ({
  ...{ crisis: 'violence', language: 'fi', easy: false, municipality: null, child: false },
  ...{ base, dialogs, now: night },
  ...given,
});
const reply = (given: Partial<CrisisQuestion>): CrisisReply => composeCrisisReply(asked(given));
const cardsOf = ({ groups }: CrisisReply) => groups.flatMap(({ cards }) => cards);
const wordsOf = ({ lead, tail }: CrisisReply): string => [...lead, ...tail].join(' ');

describe('composeCrisisReply', () => {
  it('gives 112 first, as a link that rings, and then the lines that answer', () => {
    const cards = cardsOf(reply({}));
    assert.deepEqual(
      cards.map(({ id }) => id),
      ['emergency', 'always', 'evenings'],
    );
    assert.deepEqual(cards[0]?.links, [{ label: 'Soita 112', url: 'tel:112' }]);
    assert.equal(cards[1]?.status, 'Vastaa ympäri vuorokauden');
    assert.equal(cards[1]?.links[0]?.url, 'tel:0400000001');
  });

  it('says in every kind and language what 112 is for and that no one reads along', () => {
    for (const crisis of crises) {
      for (const language of languages) {
        const made = reply({ crisis, language });
        assert.match(wordsOf(made), /112/);
        const machine = dialogs.say('crisis.machine', { language, easy: false });
        assert.ok(made.lead.includes(machine), `${crisis} ${language}`);
        assert.deepEqual(made.helplines[0], 'emergency');
      }
    }
  });

  it('has its own words in all eight languages, and easy ones wherever there are two sentences', () => {
    const crisisKeys = Object.entries(shipped.wording).filter(([key]) => key.startsWith('crisis.'));
    assert.ok(crisisKeys.length > 20);
    for (const [key, texts] of crisisKeys) {
      for (const language of languages) assert.ok(texts[language], `${key} ${language}`);
      for (const language of fullLanguages) {
        const sentences = texts[language].split(/[.!?]\s/).length;
        const plain = sentences < 2 || texts.easy?.[language] || key.endsWith('.act');
        assert.ok(plain, `${key} ${language}`);
      }
    }
  });

  it('stays short: four lines at most before the numbers, none above 130 letters', () => {
    for (const crisis of crises) {
      for (const language of languages) {
        const { lead } = reply({ crisis, language, child: true });
        assert.ok(lead.length <= 4, `${crisis} ${language}`);
        assert.ok(
          lead.every((text) => text.length <= 130),
          `${crisis} ${language}: ${lead.join(' | ')}`,
        );
      }
    }
  });

  it('tells a parent to lay the child down before anything else', () => {
    assert.match(reply({ crisis: 'harm-to-child' }).lead[0] ?? '', /^Laske lapsi turvalliseen paikkaan/);
  });

  it('says plainly that only 112 answers when no sure line does, and when the next one will', () => {
    const made = reply({ crisis: 'child-in-danger' });
    assert.ok(made.lead.includes('Juuri nyt varmasti vastaa 112, ja sieltä saat myös sosiaalipäivystyksen.'));
    assert.equal(cardsOf(made)[1]?.status, 'Vastaa tänään klo 16–20');
    assert.ok(!reply({ crisis: 'child-in-danger', now: evening }).lead.join().includes('Juuri nyt'));
  });

  it('never gives a doubtful line alone beside 112, nor one in a language that is not read', () => {
    assert.deepEqual(reply({ crisis: 'harm-to-child' }).helplines, ['emergency']);
    assert.ok(!reply({ crisis: 'violence', language: 'sv' }).helplines.includes('doubtful'));
  });

  it('says in which language a line answers when it is not the person’s', () => {
    const [, card] = cardsOf(reply({ language: 'so', crisis: 'suicide' }));
    assert.match(card?.facts[0]?.value ?? '', /Ingiriisi/);
  });

  it('asks one thing at most, and nothing while a life is being saved', () => {
    for (const crisis of crises) {
      const made = reply({ crisis });
      const questions = wordsOf(made).match(/\?/g) ?? [];
      const saving = crisis === 'danger-to-life' || crisis === 'poisoning';
      assert.equal(questions.length, saving ? 0 : 1, crisis);
      assert.equal(made.asks, saving ? null : 'safety');
      assert.deepEqual(
        made.buttons.map(({ action }) => action.do),
        saving ? ['person'] : ['reply', 'reply', 'person'],
      );
    }
  });

  it('tells how to leave the page where someone may be watching', () => {
    assert.match(reply({ crisis: 'violence' }).tail.join(' '), /Poistu nopeasti/);
    assert.doesNotMatch(reply({ crisis: 'poisoning' }).tail.join(' '), /Poistu/);
  });

  it('speaks to a child in a child’s words, of an adult outside home and never of its parents', () => {
    for (const crisis of crises) {
      const words = wordsOf(reply({ crisis, child: true }));
      assert.doesNotMatch(words, /vanhem|äidi|isä(?!n)|äiti/i, crisis);
    }
    assert.match(wordsOf(reply({ crisis: 'violence', child: true })), /kuraattorille/);
    assert.deepEqual(reply({ crisis: 'violence', child: true, now: evening }).helplines, [
      'emergency',
      'children',
    ]);
  });

  it('is shorter in easy language', () => {
    for (const language of languages.filter(isFull)) {
      assert.notDeepEqual(reply({ language, easy: true }).lead, reply({ language }).lead);
    }
  });
});

describe('composeSafetyFollowUp', () => {
  it('repeats the number and the lines to a no and to silence', () => {
    const made = composeSafetyFollowUp(asked({}));
    assert.match(made.lead[0] ?? '', /^Soita 112 nyt/);
    assert.deepEqual(made.helplines, reply({}).helplines);
    assert.equal(made.asks, 'safety');
  });
});
