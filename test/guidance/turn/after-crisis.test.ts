import assert from 'node:assert/strict';
import { Family } from './family.js';

const danger = (crisis: 'violence' | 'suicide' | 'child-in-danger' | 'poisoning') =>
  ({ intent: 'urgent', crisis, confidence: 0.97 }) as const;
/** What a frightened person's words may be mistaken for. */
const mistaken = { intent: 'get-support', confidence: 0.4, filters: { municipality: '301' } } as const;

describe('takeTurn: after a crisis', () => {
  it('hears safety told in words and searches nothing by it', () => {
    const family = new Family();
    family.say('hän lyö', danger('violence'));
    const reply = family.say('hän lähti jo, olen turvassa', mistaken);
    assert.match(reply.text, /^Hyvä, että olet turvassa/);
    assert.equal(reply.record.filters.municipality, null);
  });

  it('hears it after another topic too', () => {
    const family = new Family();
    family.say('hän lyö', danger('violence'));
    family.say('kiitos', { intent: 'thanks' });
    assert.match(family.say('olen turvassa nyt', mistaken).text, /^Hyvä, että olet turvassa/);
  });

  it('repeats the numbers of the same danger to "not safe" and to what cannot be read', () => {
    const family = new Family();
    family.say('en halua elää', danger('suicide'));
    const lead = family.say('en ole turvassa', danger('violence')).lead;
    assert.match(lead.join(' '), /Soita 112 nyt.*Älä jää yksin/);
    assert.equal(family.say('tuota', mistaken).record.does, 'crisis');
  });

  it('takes a short answer that only resembles a danger for the danger told already', () => {
    const family = new Family();
    family.say('hän lyö', danger('violence'));
    const likeness = { ...danger('suicide'), crisisBy: 'phrases' } as const;
    const still = family.say('en oo, se on vielä tääl', likeness);
    assert.deepEqual(still.record.shows.helplines, family.reply?.record.shows.helplines);
    assert.doesNotMatch(still.text, /Älä jää yksin/);
    assert.match(family.say('joo nyt oon siskolla', likeness).text, /^Hyvä, että olet turvassa/);
  });

  it('hears another danger that the rules know, also as an answer', () => {
    const family = new Family();
    family.say('hän lyö', danger('violence'));
    const reply = family.say('otin kaikki lääkkeet', { ...danger('suicide'), crisisBy: 'rules' });
    assert.match(reply.text, /Älä jää yksin/);
  });

  it('takes no yes with a but for safety', () => {
    const family = new Family();
    family.say('hän lyö', danger('violence'));
    assert.equal(family.say('joo mut se tulee takas', mistaken).record.does, 'crisis');
  });

  it('asks about the one who is in danger, and is glad of that one', () => {
    const child = new Family();
    assert.match(child.say('lapsi jäi yksin', danger('child-in-danger')).text, /Onko lapsi nyt turvassa\?/);
    assert.match(child.press('Kyllä').text, /^Hyvä, että lapsi on turvassa/);
    const friend = new Family();
    assert.match(
      friend.say('ystäväni aikoo tappaa itsensä', danger('suicide')).text,
      /Onko hän turvassa nyt\?/,
    );
    assert.match(friend.say('joo', { answers: 'yes' }).text, /^Hyvä, että hän on turvassa/);
  });

  it('keeps to the poison line after a poisoning, whatever is answered', () => {
    const family = new Family();
    family.say('lapsi joi pesuainetta', danger('poisoning'));
    assert.match(
      family.say('ei mitään oireita', mistaken).text,
      /ettei oireita ole.*Myrkytystietokeskukseen/,
    );
    assert.equal(family.say('joo', { answers: 'yes', intent: 'greeting' }).record.does, 'crisis');
  });

  it('lets the person ask for something else', () => {
    const family = new Family();
    family.say('hän lyö', danger('violence'));
    const reply = family.say('perhekahvila Kuopiossa', {
      intent: 'find-place',
      filters: { municipality: '297', kinds: ['family-cafe'] },
    });
    assert.equal(reply.record.does, 'answer');
  });

  it('has a person one press away', () => {
    const family = new Family();
    family.say('hän lyö', danger('violence'));
    assert.equal(family.press('Puhu ihmisen kanssa').record.does, 'handoff');
  });

  it('tells a professional the duty and asks nothing of the writer’s own safety', () => {
    const family = new Family();
    const reply = family.say('oppilaani kertoi isän lyövän', {
      ...danger('violence'),
      writer: { child: false, professional: true, grandparent: false },
    });
    assert.match(reply.text, /lastensuojelulaki 25 §.*poliisille/);
    assert.equal(reply.record.asks, null);
    assert.doesNotMatch(reply.text, /turvassa/);
  });
});

describe('takeTurn: what newcomers fear', () => {
  it('says plainly that asking for help takes no children, in the person’s language', () => {
    const text = (language: 'fi' | 'sv' | 'en', words: string) =>
      new Family({ language }).say(words, mistaken).text;
    assert.match(text('fi', 'viekö sossu lapset jos kerron'), /^Avun pyytäminen ei vie lapsia/);
    assert.match(text('en', 'could they take my son if I tell'), /Help at home comes first/);
  });

  it('says who pays the interpreter', () => {
    assert.match(new Family().say('pitääkö tulkista maksaa', mistaken).text, /Viranomainen tilaa tulkin/);
  });

  it('leaves a child who is taken along alone', () => {
    const reply = new Family({ language: 'en' }).say('can I take my child along', { intent: 'ask-about' });
    assert.doesNotMatch(reply.text, /does not take your children/);
  });
});

describe('takeTurn: a conversation that begins with a question', () => {
  it('says once that a machine answers and no one reads along', () => {
    const family = new Family();
    assert.match(family.say('perhekahvila', { intent: 'find-place' }).text, /Olen automaatti/);
    assert.doesNotMatch(family.say('perhekahvila', { intent: 'find-place' }).text, /Olen automaatti/);
  });

  it('asks where in fewer words the second time', () => {
    const family = new Family();
    family.say('ohjelmaa', { intent: 'find-events' });
    family.state = { ...family.state, asked: null };
    assert.match(family.say('ohjelmaa', { intent: 'find-events' }).text, /^Mikä kunta\?/);
  });
});
