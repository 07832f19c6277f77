import assert from 'node:assert/strict';
import { Family } from './family.js';
import { codeOf } from './test-base.js';

describe('takeTurn: help', () => {
  it('names the feeling once, then gives services and lines for the need', () => {
    const reply = new Family().say('en jaksa', {
      intent: 'get-support',
      filters: { municipality: codeOf('Kuopio'), needs: ['parental-exhaustion'] },
    });
    assert.equal(reply.record.does, 'answer');
    assert.deepEqual(reply.record.shows.services, ['kotipalvelu']);
    assert.deepEqual(reply.record.shows.helplines, ['vanhempain-linja']);
    assert.match(reply.lead[0] ?? '', /voimat ovat lopussa/);
    assert.equal(reply.lead.length, 1);
  });

  it('helps at once without a municipality and asks it after', () => {
    const reply = new Family().say('en jaksa', {
      intent: 'get-support',
      filters: { needs: ['parental-exhaustion'] },
    });
    assert.deepEqual([reply.record.does, reply.record.asks], ['answer', 'municipality']);
    assert.deepEqual(reply.record.shows.services, ['kotipalvelu']);
  });

  it('asks one clarifying question when nothing is said of the need', () => {
    const reply = new Family().say('tarvitsen apua', { intent: 'get-support' });
    assert.deepEqual([reply.record.does, reply.record.asks], ['ask', 'needs']);
    assert.ok(reply.buttons.length >= 5);
  });

  it('gives whoever can be asked about anything where no service serves the need', () => {
    const reply = new Family().say('raha', {
      intent: 'get-support',
      filters: { municipality: codeOf('Kuopio'), needs: ['housing'] },
    });
    assert.equal(reply.record.does, 'none-found');
    assert.deepEqual(reply.record.shows.helplines.slice(0, 1), ['neuvontalinja-savo']);
  });

  it('gives lines before offices where one can be afraid', () => {
    const reply = new Family().say('pelkään', {
      intent: 'get-support',
      filters: { needs: ['domestic-violence'] },
    });
    assert.deepEqual(
      reply.groups[0]?.cards.map(({ id }) => id),
      ['turva-linja'],
    );
    assert.ok(reply.sensitive);
  });

  it('never tells a child to tell parents or asks where it lives, and gives an adult outside home', () => {
    const reply = new Family().say('mua kiusataan', {
      intent: 'get-support',
      filters: { needs: ['school'] },
      writer: { child: true, professional: false, grandparent: false },
    });
    assert.equal(reply.record.asks, null);
    assert.match(reply.text, /aikuiselle, joka ei ole kotoa/);
    assert.doesNotMatch(reply.text, /vanhemmillesi/);
    assert.equal(reply.record.shows.helplines[0], 'lasten-linja');
  });

  it('stays with a child who cannot put it into words', () => {
    const family = new Family();
    family.say('mua kiusataan', {
      intent: 'get-support',
      filters: { needs: ['school'] },
      writer: { child: true, professional: false, grandparent: false },
    });
    const reply = family.say('en tiiä', { known: 1 });
    assert.equal(reply.record.shows.helplines[0], 'lasten-linja');
    assert.doesNotMatch(reply.text, /en osaa auttaa/);
  });

  it('tells a professional first what the duty is where a child may be in danger', () => {
    const reply = new Family().say('huoli oppilaasta', {
      intent: 'get-support',
      filters: { needs: ['child-protection'] },
      writer: { child: false, professional: true, grandparent: false },
    });
    assert.match(reply.lead[0] ?? '', /112.*lastensuojelulaki 25 §/s);
  });
});

describe('takeTurn: a person', () => {
  it('gives the area’s advice with phone, chat and hours, open now said', () => {
    const reply = new Family().say('haluan jutella', {
      intent: 'talk-to-human',
      filters: { municipality: codeOf('Kuopio') },
    });
    assert.equal(reply.record.does, 'handoff');
    assert.equal(reply.record.shows.helplines[0], 'neuvontalinja-savo');
    assert.match(reply.text, /Puhelin: 040 000 4001\. Vastaa nyt klo 15 asti/);
    assert.match(reply.text, /Chat: .*Vastaa tänään klo 12–14/);
  });

  it('gives lines of the whole country at once and asks the municipality after, once', () => {
    const family = new Family();
    const first = family.press.bind(family);
    const reply = family.say('haluan jutella', { intent: 'talk-to-human' });
    assert.deepEqual([reply.record.does, reply.record.asks], ['handoff', 'municipality']);
    assert.equal(first('Kuopio').record.shows.helplines[0], 'neuvontalinja-savo');
  });

  it('names someone to those who want to help or tell of a mistake', () => {
    const family = new Family();
    for (const intent of ['volunteer', 'feedback'] as const) {
      const reply = family.say('x', { intent, filters: { municipality: codeOf('Kuopio') } });
      assert.equal(reply.record.does, 'handoff');
      assert.ok(reply.record.shows.places.length > 0);
    }
  });
});

describe('takeTurn: danger', () => {
  const violence = { intent: 'urgent', crisis: 'violence' } as const;

  it('comes before everything, also in the middle of a question, and leaves nothing to resume', () => {
    const family = new Family();
    family.say('perhekahvila', { intent: 'find-place', filters: { kinds: ['family-cafe'] } });
    const reply = family.say('se lyö', violence);
    assert.deepEqual([reply.record.does, reply.record.intent], ['crisis', 'urgent']);
    assert.match(reply.text, /112/);
    assert.deepEqual(reply.record.shows.places, []);
    assert.ok(reply.sensitive);
    const opened = family.take({ type: 'open', language: 'fi', resume: true });
    assert.doesNotMatch(opened.text, /Viimeksi/);
  });

  it('tells a professional the duty to notify after 112', () => {
    const writer = { child: false, professional: true, grandparent: false };
    const reply = new Family().say('oppilas ei uskalla kotiin', {
      intent: 'urgent',
      crisis: 'child-in-danger',
      writer,
    });
    assert.ok(reply.text.indexOf('112') < reply.text.indexOf('lastensuojelulaki 25 §'));
  });

  it('repeats the number to a no, and to what it cannot read', () => {
    const family = new Family();
    family.say('se lyö', violence);
    assert.equal(family.say('en', { answers: 'no' }).record.does, 'crisis');
    assert.equal(family.say('…', { known: 0 }).record.does, 'crisis');
  });

  it('leads to help that is not urgent when the person is safe', () => {
    const family = new Family();
    family.say('se lyö', violence);
    const reply = family.say('joo', { answers: 'yes' });
    assert.equal(reply.record.does, 'answer');
    assert.deepEqual(reply.record.shows.helplines, ['turva-linja']);
  });

  it('does not go back to the search until it is asked for', () => {
    const family = new Family();
    family.say('perhekahvila kuopio', {
      intent: 'find-place',
      filters: { municipality: codeOf('Kuopio'), kinds: ['family-cafe'] },
    });
    family.say('se lyö', violence);
    assert.equal(family.state.pursuing, null);
    const reply = family.say('perhekahvila', { intent: 'find-place', filters: { kinds: ['family-cafe'] } });
    assert.equal(reply.record.does, 'answer');
  });
});

describe('takeTurn: the same help elsewhere', () => {
  it('names the feeling once and after that only where the help is', () => {
    const family = new Family();
    family.say('ero', { intent: 'get-support', filters: { needs: ['separation'] } });
    const reply = family.press('Kuopio');
    assert.deepEqual(reply.lead, ['Kuopiossa näistä saat apua.']);
    assert.deepEqual(reply.record.shows.services, ['perheneuvola']);
  });

  it('speaks first of fear, whatever else is told with it', () => {
    const reply = new Family().say('x', {
      intent: 'get-support',
      filters: { needs: ['school', 'domestic-violence'] },
    });
    assert.match(reply.lead[0] ?? '', /pelätä kotona/);
  });
});

describe('takeTurn: pointing at help', () => {
  it('tells of the service that is meant by itself', () => {
    const family = new Family();
    family.say('apua kotiin', {
      intent: 'get-support',
      filters: { municipality: codeOf('Kuopio'), needs: ['home-help', 'separation'] },
    });
    const reply = family.say('toinen', { intent: 'place-details', pointsAt: 2 });
    assert.deepEqual(reply.record.shows.services, ['perheneuvola']);
    assert.match(reply.text, /040 000 3002/);
  });
});

describe('takeTurn: those who offer help', () => {
  it('are asked where, and then given someone there', () => {
    const family = new Family();
    const asked = family.say('voisin auttaa', { intent: 'volunteer' });
    assert.deepEqual([asked.record.does, asked.record.asks], ['handoff', 'municipality']);
    const reply = family.press('Kuopio');
    assert.equal(reply.record.intent, 'volunteer');
    assert.deepEqual(
      reply.record.shows.places,
      ['kuopio-havu', 'kuopio-kelo'].slice(0, reply.record.shows.places.length),
    );
    assert.ok(reply.record.shows.places.length > 0);
  });
});

describe('takeTurn: a place or help', () => {
  it('asks which when the message may as well mean either, and does what is chosen', () => {
    const family = new Family();
    const reply = family.say('seuraa ja apua', {
      intent: 'find-place',
      confidence: 0.4,
      ranked: [
        { intent: 'find-place', confidence: 0.4 },
        { intent: 'get-support', confidence: 0.35 },
      ],
      filters: { municipality: codeOf('Kuopio'), needs: ['parental-exhaustion'] },
    });
    assert.deepEqual([reply.record.does, reply.record.asks], ['ask', 'which']);
    assert.deepEqual(family.press('Apua huoleen').record.shows.services, ['kotipalvelu']);
  });
});
