import assert from 'node:assert/strict';
import type { Proposal } from '../../../src/network/changes/proposal.js';
import { contacts } from '../../../src/network/contacts/contact.js';
import { now } from '../../network/invented-networks.js';
import { TeamsApp } from '../../support/teams-app.js';

const proposal: Proposal = {
  id: 'p1',
  at: '2026-11-24T08:00:00Z',
  by: { as: 'member', network: 'juva', contact: 'chair' },
  proposed: {
    what: 'change',
    contact: 'aino',
    details: { organisation: '[paina tästä](https://huijaus.example) **nyt**' },
    before: { organisation: 'Juvan neuvola' },
  },
  decision: null,
};
const decide = (accept: boolean, anyway = false) => ({
  luotsi: { do: 'perform', deed: { do: 'decide-proposal', network: 'juva', proposal: 'p1', accept, anyway } },
});

describe('a press of a card in Teams', () => {
  let app: TeamsApp;
  beforeEach(async () => {
    app = await TeamsApp.start({ proposals: [proposal] });
  });
  afterEach(() => app.end());
  const entry = async () => (await app.stored().read(contacts, { homeId: 'juva', id: 'aino', now }))?.value;

  it('accepts a proposal once, and says the second time who had decided', async () => {
    const first = await app.press(decide(true), { from: 'chair' });
    assert.equal(first.status, 200);
    assert.match(JSON.stringify(first.body), /Hyväksytty 25\.11\.2026/);
    assert.equal((await entry())?.organisation, '[paina tästä](https://huijaus.example) **nyt**');
    const second = await app.press(decide(false), { from: 'coordinator' });
    assert.match(JSON.stringify(second.body), /Tämä on jo hyväksytty 25\.11\.2026/);
    assert.doesNotMatch(JSON.stringify(second.body), /Action\.Execute/, 'nothing is left to press');
  });

  it('is done once when two press at the same moment', async () => {
    const answers = await Promise.all([
      app.press(decide(true), { from: 'chair' }),
      app.press(decide(false), { from: 'coordinator' }),
    ]);
    const texts = answers.map(({ body }) => JSON.stringify(body));
    assert.equal(texts.filter((text) => /Tämä on jo/.test(text)).length, 1);
  });

  it('is done once after a restart', async () => {
    await app.press(decide(true), { from: 'chair' });
    await app.restart();
    assert.match(
      JSON.stringify((await app.press(decide(true), { from: 'chair' })).body),
      /Tämä on jo hyväksytty/,
    );
  });

  it('is refused to who has no right, and changes nothing', async () => {
    for (const from of ['aino', 'stranger'] as const) {
      const { body } = await app.press(decide(true), { from });
      assert.equal(Reflect.get(body, 'type'), 'application/vnd.microsoft.activity.message', from);
    }
    assert.equal((await entry())?.organisation, 'Juvan neuvola');
  });

  it('shows what people wrote as text: no link, no emphasis', async () => {
    const { body } = await app.press(
      { luotsi: { do: 'show-proposal', network: 'juva', proposal: 'p1' } },
      { from: 'chair' },
    );
    const card = JSON.stringify(Reflect.get(body, 'value'));
    assert.match(card, /paina tästä/);
    assert.doesNotMatch(card, /"TextBlock"|"FactSet"/, 'only runs, which know no markup');
  });

  it('offers to accept anyway when the entry has changed since it was proposed', async () => {
    await app.change('aino', { organisation: 'Muu' });
    const first = await app.press(decide(true), { from: 'chair' });
    assert.match(JSON.stringify(first.body), /Hyväksy silti/);
    assert.equal((await entry())?.organisation, 'Muu');
    await app.press(decide(true, true), { from: 'chair' });
    assert.match((await entry())?.organisation ?? '', /paina tästä/);
  });

  it('confirms the own entry in place', async () => {
    const deed = { do: 'confirm-contact', network: 'juva', contact: 'aino' };
    const { body } = await app.press({ luotsi: { do: 'perform', deed } });
    assert.match(JSON.stringify(body), /Kiitos, Aino Esimerkki/);
    assert.equal((await entry())?.confirmedAt, now.toISOString());
    const update = app.teams.calls.find(({ method }) => method === 'PUT');
    assert.match(JSON.stringify(update?.activity.attachments), /Tietosi on vahvistettu/);
  });

  it('only looks when Teams refreshes the card by itself', async () => {
    const data = { luotsi: { do: 'show-proposal', network: 'juva', proposal: 'p1' } };
    const value = { action: { type: 'Action.Execute', data }, trigger: 'automatic' };
    await app.invoke('adaptiveCard/action', value, { from: 'chair', replyToId: 'm' });
    assert.equal(app.teams.calls.length, 0);
  });

  for (const [what, data] of [
    ['nothing', undefined],
    ['what is no action', { luotsi: { do: 'delete-everything' } }],
    ['an action with more than it may have', { luotsi: { do: 'own-entries', as: 'coordinator' } }],
  ] as const) {
    it(`takes ${what} for no press`, async () => {
      const { body, status } = await app.press(data, { from: 'chair' });
      assert.equal(status, 200);
      assert.equal(Reflect.get(body, 'statusCode'), 400);
    });
  }

  it('answers an invoke that it offers nowhere with 501', async () => {
    assert.equal((await app.invoke('fileConsent/invoke', {})).status, 501);
  });
});
