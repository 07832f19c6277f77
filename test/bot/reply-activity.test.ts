import assert from 'node:assert/strict';
import { replyActivity } from '../../src/bot/reply-activity.js';
import type { Button, Card, CardGroup } from '../../src/guidance/dialog/reply.js';
import { cardProblems } from '../support/adaptive-cards.js';
import { replyOf } from '../support/stand-in-family.js';

const button = (label: string): Button => ({ label, action: { do: 'go', node: 'main-menu' } });
const card = (id: string, over: Partial<Card> = {}): Card => ({
  type: 'place',
  id,
  title: `Paikka ${id}`,
  status: 'Avoinna taas torstaina klo 9–12',
  text: 'Perhekahvila kaikille',
  facts: [{ label: 'Osoite', value: 'Kokeilukatu 1' }],
  links: [{ label: 'Soita 040 000 0001', url: 'tel:+358400000001' }],
  unconfirmed: false,
  buttons: [button('Lisää')],
  ...over,
});
const group = (cards: Card[], heading?: string): CardGroup => ({ heading, cards });

const found = replyOf(['Löysin kaksi.'], {
  groups: [group([card('a'), card('b')]), group([card('c')], 'Varmista ennen kuin lähdet')],
  tail: ['Haetaanko muualta?'],
  buttons: [button('Kyllä'), button('Alkuun')],
  text: 'Löysin kaksi. Paikka a. Paikka b. Varmista: Paikka c. Haetaanko muualta?',
});

const contents = (channel: string, reply = found) =>
  (replyActivity(reply, channel).attachments ?? []).map((one) => one.content);

describe('replyActivity', () => {
  for (const channel of ['webchat', 'directline', 'msteams', 'emulator']) {
    it(`shows valid Adaptive Cards 1.5 in ${channel}`, () => {
      const cards = contents(channel);
      assert.equal(cards.length, 3);
      assert.deepEqual(cards.flatMap(cardProblems), []);
      for (const one of cards) assert.equal(one.version, '1.5');
    });
  }

  it('would be told of a card that is not valid', () => {
    const body = [{ type: 'TextBlok', text: 'x' }];
    const actions = [{ type: 'Action.OpenUrl', title: 'x' }];
    assert.equal(cardProblems({ type: 'AdaptiveCard', version: '1.5', body, actions }).length, 2);
  });

  it('says first what leads, and keeps what comes after the cards after them', () => {
    const activity = replyActivity(found, 'webchat');
    assert.equal(activity.text, 'Löysin kaksi.');
    const last = contents('webchat').at(-1);
    assert.equal(last.body[0].text, 'Haetaanko muualta?');
    assert.deepEqual(
      last.actions.map((one: { title: string }) => one.title),
      ['Kyllä', 'Alkuun'],
    );
  });

  it('lets every button carry what it does', () => {
    const [first] = contents('webchat');
    const actions = first.body[0].items.at(-1).actions;
    assert.deepEqual(actions[0], {
      type: 'Action.OpenUrl',
      title: 'Soita 040 000 0001',
      url: 'tel:+358400000001',
    });
    assert.deepEqual(actions[1].data, { luotsi: { do: 'go', node: 'main-menu' } });
  });

  it('puts unconfirmed entries under their own sentence', () => {
    const [, unconfirmed] = contents('webchat');
    assert.equal(unconfirmed.body[0].text, 'Varmista ennen kuin lähdet');
    assert.equal(unconfirmed.body[1].items[0].text, 'Paikka c');
  });

  it('says a question without cards in the message itself', () => {
    const question = replyOf(['Selvä.'], { tail: ['Missä kunnassa?'], buttons: [button('Kuopio')] });
    const activity = replyActivity(question, 'webchat');
    assert.equal(activity.text, 'Selvä.\n\nMissä kunnassa?');
    assert.deepEqual(contents('webchat', question)[0].body, []);
  });

  it('reads from right to left in Arabic', () => {
    const arabic = { ...found, language: 'ar' as const, direction: 'rtl' as const };
    for (const one of contents('webchat', arabic)) {
      assert.equal(one.rtl, true);
    }
    assert.equal(contents('webchat')[0].rtl, undefined);
  });

  it('is text that reads well alone where a channel shows no cards, with its choices', () => {
    const activity = replyActivity(found, 'sms');
    assert.equal(activity.text, found.text);
    assert.equal(activity.attachments, undefined);
    const [first] = activity.suggestedActions?.actions ?? [];
    assert.equal(first?.title, 'Kyllä');
    assert.deepEqual(first?.value, { luotsi: { do: 'go', node: 'main-menu' } });
  });

  it('is text as well when its cards would be too large for the channel', () => {
    const long = Array.from({ length: 5 }, (_, index) => card(`${index}`, { text: 'pitkä '.repeat(4_000) }));
    const activity = replyActivity({ ...found, groups: [group(long)] }, 'msteams');
    assert.equal(activity.attachments, undefined);
    assert.ok(JSON.stringify(activity).length < 80 * 1024);
  });

  it('carries the turn record, and whether the page should leave nothing to resume', () => {
    assert.deepEqual(replyActivity(found, 'webchat').channelData, { luotsi: found.record });
    const sensitive = replyActivity({ ...found, sensitive: true }, 'webchat');
    assert.equal(sensitive.channelData.sensitive, true);
  });

  it('is plain text in the language of the reply', () => {
    const { textFormat, locale } = replyActivity({ ...found, language: 'sv' }, 'webchat');
    assert.deepEqual({ textFormat, locale }, { textFormat: 'plain', locale: 'sv' });
  });
});
