import assert from 'node:assert/strict';
import type { Card } from '../../../src/guidance/dialog/reply.js';
import { Family } from './family.js';
import { codeOf, testBase } from './test-base.js';

const placesOf = (family: Family): string[] => family.reply?.record.shows.places ?? [];
const filtersOf = (family: Family) => family.reply?.record.filters;
const cafeInKuopio = {
  intent: 'find-place' as const,
  filters: { municipality: codeOf('Kuopio'), kinds: ['family-cafe' as const] },
};

describe('takeTurn: finding a place', () => {
  it('answers a kind and a municipality at once, confirmed places first, unconfirmed under their warning', () => {
    const family = new Family();
    const reply = family.say('perhekahvila kuopio', cafeInKuopio);
    assert.equal(reply.record.does, 'answer');
    assert.deepEqual(placesOf(family), [
      'kuopio-havu',
      'kuopio-tuohi',
      'kuopio-kelo',
      'kuopio-vanha',
      'kuopio-tauko',
    ]);
    assert.match(reply.text, /Nyt|Avoinna nyt klo 12 asti/);
    const warned = reply.groups.find(({ heading }) => heading?.includes('varmista ennen kuin lähdet'));
    assert.deepEqual(
      warned?.cards.map(({ id }) => id),
      ['kuopio-vanha'],
    );
    assert.equal(warned?.cards[0]?.status, undefined);
  });

  it('says when each place is open next, what it costs, how to reach it and how sure the entry is', () => {
    const reply = new Family().say('perhekahvila kuopio', cafeInKuopio);
    const [havu, tuohi, kelo] = reply.groups[0]?.cards ?? [];
    assert.equal(havu?.status, 'Avoinna nyt klo 12 asti');
    assert.equal(tuohi?.status, 'Avoinna taas tiistaina klo 9.30–11.30');
    const facts = (card: Card | undefined) =>
      Object.fromEntries((card?.facts ?? []).map(({ label, value }) => [label, value]));
    assert.equal(facts(havu).Puhelin, '040 000 1001');
    assert.equal(facts(havu)['Tieto vahvistettu'], '1.9.2026, tiedosta huolehtii Esimerkkiyhdistys ry');
    assert.equal(facts(havu).Hinta, undefined);
    assert.equal(facts(tuohi).Hinta, 'Kahvi 2 euroa');
    assert.equal(facts(kelo).Aukiolo, 'ei tiedossa, kysy: Kelon seurakunta');
  });

  it('names the opening that suits the day asked for', () => {
    const family = new Family();
    const reply = family.say('to illalla', {
      ...cafeInKuopio,
      filters: { ...cafeInKuopio.filters, when: 'thu', partOfDay: 'evening' },
    });
    assert.deepEqual(placesOf(family).slice(0, 1), ['kuopio-havu']);
    assert.equal(reply.groups[0]?.cards[0]?.status, 'Huomenna klo 17–19.30');
    assert.match(reply.lead.join(' '), /yksi perhekahvila torstaina illalla/);
  });

  it('puts places whose hours are not known under a sentence of their own', () => {
    const reply = new Family().say('ma', {
      ...cafeInKuopio,
      filters: { ...cafeInKuopio.filters, when: 'mon' },
    });
    const unknown = reply.groups.find(({ heading }) =>
      heading?.startsWith('En tiedä, onko tämä auki maanantaina'),
    );
    assert.deepEqual(
      unknown?.cards.map(({ id }) => id),
      ['kuopio-kelo'],
    );
  });

  it('asks the municipality once, with towns to press, and goes on without when it is not told', () => {
    const family = new Family();
    const asked = family.say('perhekahvila', { intent: 'find-place', filters: { kinds: ['family-cafe'] } });
    assert.equal(asked.record.asks, 'municipality');
    assert.ok(asked.buttons.some(({ label }) => label === 'Kuopio'));
    const went = family.press('En halua kertoa');
    assert.equal(went.record.does, 'answer');
    assert.ok(placesOf(family).length === 5);
  });

  it('says plainly that it knows of none and shows the nearest by time, kind and distance', () => {
    const family = new Family();
    const reply = family.say('la', {
      ...cafeInKuopio,
      filters: { ...cafeInKuopio.filters, municipality: codeOf('Siilinjärvi'), when: 'sat' },
    });
    assert.equal(reply.record.does, 'none-found');
    assert.match(reply.lead[0] ?? '', /En tiedä Siilinjärvellä perhekahvilaa, joka olisi auki lauantaina/);
    assert.deepEqual(placesOf(family).slice(0, 2), ['siilinjarvi-pilvi', 'siilinjarvi-talo']);
    assert.match(reply.text, /noin \d+ km päässä/);
  });

  it('never offers a place that has closed', () => {
    const family = new Family();
    family.say('kahvila', {
      intent: 'find-place',
      filters: { municipality: codeOf('Mikkeli'), kinds: ['family-cafe'] },
    });
    const all = [...placesOf(family), ...family.press('Näytä lisää').record.shows.places];
    assert.deepEqual(all.length, 6);
    assert.ok(!all.includes('mikkeli-suljettu'));
  });

  it('tells of elsewhere in Finland which county to ask, with lines for the whole country', () => {
    const reply = new Family().say('tampere', {
      intent: 'find-place',
      filters: { municipality: codeOf('Tampere') },
    });
    assert.equal(reply.record.does, 'none-found');
    assert.match(reply.text, /Pirkanmaan hyvinvointialue/);
    assert.deepEqual(reply.record.shows.helplines, ['vanhempain-linja']);
  });

  it('warns of a possible break when schools rest', () => {
    const family = new Family({ now: new Date('2026-12-28T08:00:00+02:00') });
    const reply = family.say('perhekahvila', cafeInKuopio);
    assert.match(reply.text, /tauko mahdollinen/);
  });
});

describe('takeTurn: what stands in force', () => {
  const begun = () => {
    const family = new Family();
    family.say('perhekahvila kuopio', cafeInKuopio);
    return family;
  };

  it('refines with what is added', () => {
    const family = begun();
    family.say('entä iltaisin', { intent: 'find-place', filters: { partOfDay: 'evening' } });
    assert.deepEqual(
      [filtersOf(family)?.municipality, filtersOf(family)?.kinds, filtersOf(family)?.partOfDay],
      ['Kuopio', ['family-cafe'], 'evening'],
    );
  });

  it('replaces the municipality and keeps the rest', () => {
    const family = begun();
    family.say('entä siilinjärvellä', {
      intent: 'find-place',
      filters: { municipality: codeOf('Siilinjärvi') },
    });
    assert.deepEqual(placesOf(family), ['siilinjarvi-pilvi']);
  });

  it('drops kind and time for another kind of wish, and keeps municipality and audience', () => {
    const family = new Family();
    family.say('x', {
      ...cafeInKuopio,
      filters: { ...cafeInKuopio.filters, audiences: ['fathers'], when: 'thu' },
    });
    family.say('vertaisryhmä', { intent: 'find-place', filters: { kinds: ['peer-group'] } });
    const { municipality, kinds, audiences, when } = filtersOf(family) ?? {};
    assert.deepEqual([municipality, kinds, audiences, when], ['Kuopio', ['peer-group'], ['fathers'], null]);
  });

  it('keeps only municipality and audience when a need is told', () => {
    const family = begun();
    family.say('olen väsynyt', { intent: 'get-support', filters: { needs: ['parental-exhaustion'] } });
    assert.deepEqual(
      [filtersOf(family)?.municipality, filtersOf(family)?.kinds, filtersOf(family)?.needs],
      ['Kuopio', [], ['parental-exhaustion']],
    );
  });

  it('goes on with help when only another municipality is named after a need', () => {
    const family = new Family();
    family.say('ero', {
      intent: 'get-support',
      filters: { municipality: codeOf('Vaasa'), needs: ['separation'] },
    });
    const reply = family.say('entä kuopio', {
      intent: 'find-place',
      filters: { municipality: codeOf('Kuopio') },
    });
    assert.equal(reply.record.intent, 'get-support');
    assert.deepEqual(reply.record.shows.services, ['perheneuvola']);
  });

  it('takes no need from a question about a place', () => {
    const family = begun();
    family.say('puhelinnumero', { intent: 'place-details', filters: { needs: ['money'] } });
    assert.deepEqual([filtersOf(family)?.needs, filtersOf(family)?.kinds], [[], ['family-cafe']]);
  });

  it('forgets the need when a place is looked for after help', () => {
    const family = new Family();
    family.say('väsynyt', {
      intent: 'get-support',
      filters: { municipality: codeOf('Kuopio'), needs: ['parental-exhaustion'] },
    });
    family.say('missä on perhekahvila täällä päin nyt', {
      intent: 'find-place',
      filters: { kinds: ['family-cafe'] },
    });
    assert.deepEqual([filtersOf(family)?.needs, filtersOf(family)?.municipality], [[], 'Kuopio']);
  });

  it('leaves out what is excluded until it is asked for again', () => {
    const family = begun();
    const none = { municipalities: [], kinds: [], audiences: [], whens: ['thu' as const], partsOfDay: [] };
    family.say('ei torstaina', { intent: 'find-place', excludes: none });
    assert.deepEqual(family.reply?.record.excludes.whens, ['thu']);
    family.say('no torstaina sitten', { intent: 'find-place', filters: { when: 'thu' } });
    assert.deepEqual([family.reply?.record.excludes.whens, filtersOf(family)?.when], [[], 'thu']);
  });

  it('starts over without its filters, in the same language', () => {
    const family = new Family({ language: 'sv' });
    family.say('x', cafeInKuopio);
    family.press('Till början');
    assert.deepEqual(
      [family.reply?.record.command, family.reply?.record.lang, filtersOf(family)?.municipality],
      ['start-over', 'sv', null],
    );
  });

  it('holds nothing that the person wrote', () => {
    const family = new Family();
    family.say('Aino Esimerkki, Kuopio, perhekahvila', cafeInKuopio);
    assert.ok(!JSON.stringify(family.state).includes('Aino'));
    assert.ok(!JSON.stringify(family.reply?.record).includes('Aino'));
  });
});

describe('takeTurn: short messages', () => {
  it('takes a whole message that is a municipality’s name for it, also where the name is a common word', () => {
    const family = new Family();
    family.say('ero', { intent: 'get-support', filters: { needs: ['separation'] } });
    const reply = family.say('Varkaus.', { intent: 'find-place', filters: {} });
    assert.deepEqual(
      [reply.record.intent, reply.record.filters.municipality, reply.record.filters.needs],
      ['get-support', 'Varkaus', ['separation']],
    );
  });

  it('asks with what, when a need is only guessed from a word or two', () => {
    const reply = new Family().say('apua', {
      intent: 'get-support',
      confidence: 0.4,
      filters: { needs: ['home-help'] },
    });
    assert.deepEqual([reply.record.does, reply.record.asks], ['ask', 'needs']);
  });

  it('shows whatever is nearest when nearer ones are wanted', () => {
    const family = new Family();
    const here = {
      intent: 'find-place' as const,
      filters: { municipality: codeOf('Lapinlahti'), kinds: ['family-cafe' as const] },
    };
    family.say('kahvila', here);
    const reply = family.say('lähempänä', {
      nearer: true,
      intent: 'get-support',
      filters: { needs: ['money'] },
    });
    assert.equal(reply.record.does, 'answer');
    assert.equal(placesOf(family)[0], 'iisalmi-talo');
  });

  it('leaves the search for a person or for what is on, when that is surely asked', () => {
    const family = new Family();
    family.say('perhekahvila kuopio', cafeInKuopio);
    const events = family.say('mitä viikonloppuna tapahtuu', {
      intent: 'find-events',
      filters: { when: 'weekend' },
    });
    assert.equal(events.record.intent, 'find-events');
    const person = family.say('soittakaa minulle Kuopiosta', {
      intent: 'talk-to-human',
      filters: { municipality: codeOf('Kuopio') },
    });
    assert.equal(person.record.intent, 'talk-to-human');
  });

  it('does not take a time for small talk', () => {
    const family = new Family();
    family.say('perhekahvila kuopio', cafeInKuopio);
    const reply = family.say('entä torstaina', {
      intent: 'goodbye',
      confidence: 0.2,
      filters: { when: 'thu' },
    });
    assert.deepEqual([reply.record.intent, reply.record.filters.when], ['find-place', 'thu']);
  });
});

describe('takeTurn: lists, pointing and old buttons', () => {
  const mikkeli = {
    intent: 'find-place' as const,
    filters: { municipality: codeOf('Mikkeli'), kinds: ['family-cafe' as const] },
  };

  it('shows five and then the rest, by button or by word, and comes back', () => {
    const family = new Family();
    family.say('mikkeli', mikkeli);
    assert.equal(placesOf(family).length, 5);
    family.say('lisää', { command: 'next' });
    assert.equal(placesOf(family).length, 1);
    assert.equal(family.reply?.record.command, 'next');
    assert.equal(family.say('lisää', { command: 'next' }).record.does, 'ack');
    family.say('edelliset', { command: 'previous-item' });
  });

  it('lets an older message go on with its own list', () => {
    const family = new Family();
    const old = family.say('mikkeli', mikkeli).buttons.find(({ label }) => label === 'Näytä lisää');
    family.say('perhekahvila kuopio', cafeInKuopio);
    assert.ok(old);
    family.act(old.action);
    assert.ok(placesOf(family).every((id) => id.startsWith('mikkeli')));
  });

  it('knows which one "the second" and "it" are', () => {
    const family = new Family();
    family.say('perhekahvila kuopio', cafeInKuopio);
    family.say('toinen', { intent: 'place-details', pointsAt: 2 });
    assert.deepEqual(placesOf(family), ['kuopio-tuohi']);
    const reply = family.say('maksaako se', { intent: 'ask-about', filters: { faq: 'cost' }, pointsAt: 0 });
    assert.match(reply.lead[0] ?? '', /Perhekahvila Tuohi, hinta: Kahvi 2 euroa/);
  });

  it('hears a complaint about "it" as a complaint', () => {
    const family = new Family();
    family.say('perhekahvila kuopio', cafeInKuopio);
    family.say('toinen', { intent: 'place-details', pointsAt: 2 });
    const reply = family.say('se ei pidä paikkaansa', { intent: 'feedback', pointsAt: 0 });
    assert.deepEqual([reply.record.intent, placesOf(family)], ['feedback', ['kuopio-tuohi']]);
  });

  it('shows what was shown on a map, as links that open only when pressed', () => {
    const family = new Family();
    family.say('perhekahvila kuopio', cafeInKuopio);
    const reply = family.press('Kartalla');
    const urls = reply.groups.flatMap((group) =>
      group.cards.flatMap((card) => card.links.map(({ url }) => url)),
    );
    assert.ok(urls.length > 0 && urls.every((url) => url.startsWith('https://www.openstreetmap.org/')));
  });
});

describe('takeTurn: one place', () => {
  it('goes back from a place to the list it was chosen from', () => {
    const family = new Family();
    family.say('perhekahvila kuopio', cafeInKuopio);
    family.say('toinen', { intent: 'place-details', pointsAt: 2 });
    const reply = family.say('takaisin', { command: 'back' });
    assert.deepEqual([reply.record.command, placesOf(family).length], ['back', 5]);
  });

  it('tells of a place by its name', () => {
    const family = new Family();
    const reply = family.say('salmi', {
      intent: 'place-details',
      filters: { municipality: codeOf('Siilinjärvi'), place: 'Perheentalo Salmi' },
    });
    assert.deepEqual([reply.record.does, placesOf(family)], ['answer', ['siilinjarvi-talo']]);
    assert.match(reply.text, /Esteettömyys: Sisään pääsee vaunuilla/);
  });

  it('asks which when several are as likely', () => {
    const reply = new Family().say('perheentalo', {
      intent: 'place-details',
      filters: { place: 'Perheentalo' },
    });
    assert.deepEqual([reply.record.does, reply.record.asks], ['ask', 'which']);
  });

  it('says that a closed place has closed', () => {
    const reply = new Family().say('loppu', { intent: 'place-details', placeId: 'mikkeli-suljettu' });
    assert.match(reply.text, /Perhekahvila Loppu on lopettanut toimintansa/);
  });

  it('asks for the name when none was said or shown', () => {
    const reply = new Family().say('mihin aikaan auki', { intent: 'place-details' });
    assert.deepEqual([reply.record.does, reply.record.asks], ['ask', 'place']);
  });
});

describe('takeTurn: what is on', () => {
  it('tells events and openings of the period in order of time', () => {
    const family = new Family();
    const reply = family.say('viikonloppuna', {
      intent: 'find-events',
      filters: { municipality: codeOf('Kuopio'), when: 'weekend' },
    });
    assert.deepEqual(reply.record.shows.events, ['kuopio-perhepaiva']);
    assert.match(reply.text, /Lauantaina klo 10–14/);
  });

  it('says so when nothing is known of', () => {
    const reply = new Family().say('su', {
      intent: 'find-events',
      filters: { municipality: codeOf('Rovaniemi'), when: 'sun' },
    });
    assert.equal(reply.record.does, 'none-found');
  });
});

describe('takeTurn: the base at hand', () => {
  it('answers from a base without places, services and lines, plainly and without an error', async () => {
    const { createKnowledgeBase } = await import('../../../src/guidance/knowledge/create-knowledge-base.js');
    const bare = createKnowledgeBase({
      ...testBase.content,
      places: [],
      services: [],
      helplines: [],
      events: [],
      faqs: [],
    });
    const family = new Family({ base: bare });
    assert.equal(family.say('x', cafeInKuopio).record.does, 'none-found');
    assert.equal(
      family.say('x', { intent: 'get-support', filters: { needs: ['money'] } }).record.does,
      'none-found',
    );
    assert.equal(family.say('x', { intent: 'talk-to-human' }).record.does, 'handoff');
    assert.equal(family.say('x', { intent: 'ask-about', filters: { faq: 'cost' } }).record.does, 'ask');
  });
});
