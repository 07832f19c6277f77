import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { VirtualTime } from '../../../src/cli/bench/virtual-time.js';
import { createSay } from '../../../src/guidance/dialog/say.js';
import { ReminderRounds } from '../../../src/jobs/reminder-rounds.js';
import { put } from '../../../src/network/collection.js';
import { contacts } from '../../../src/network/contacts/contact.js';
import { outbox } from '../../../src/network/delivery/outbox-entry.js';
import { outboxHome } from '../../../src/network/delivery/outbox-shelves.js';
import type { OutgoingMessage, PressKind } from '../../../src/network/delivery/outgoing-message.js';
import { pressOnMessage } from '../../../src/network/delivery/press-on-message.js';
import { storedBoards } from '../../../src/network/delivery/stored-boards.js';
import { meetings } from '../../../src/network/meetings/meeting.js';
import { networks } from '../../../src/network/networks/network.js';
import { bindings } from '../../../src/network/people/binding.js';
import { officials } from '../../../src/network/people/official.js';
import { memoryNetworks } from '../../jobs/memory-networks.js';
import { at, meeting } from '../invented-meetings.js';
import { inventedContact, inventedNetwork, inventedOfficial } from '../invented-networks.js';

const say = createSay(parse(readFileSync('dialogs/wording/network/meeting-messages.yaml', 'utf8')));
const county = 'etela-savo';

const chat = {
  ...{ tenantId: 'tenant', serviceUrl: 'https://teams.example/', conversationId: 'a:aino' },
  ...{ botId: '28:luotsi', userId: '29:aino' },
};

/** Two networks of a county; Aino is in both and has a chat, Otto in one and has e-mail only. */
async function storedCounty() {
  const { store } = memoryNetworks();
  const aino = inventedContact({ id: 'aino', email: 'aino@work.example', languages: ['sv'] });
  const again = inventedContact({ id: 'aino-2', email: 'Aino@work.example' });
  const otto = inventedContact({ id: 'otto', name: 'Otto Keksitty', email: 'otto@work.example' });
  for (const [id, people] of [
    ['juva', [aino, otto]],
    ['puumala', [again]],
  ] as const) {
    const network = inventedNetwork({ id, names: { fi: `${id} fi`, sv: `${id} sv` }, county, chair: null });
    const invitations = people.map((person) => ({ person: person.id, at: '2026-08-03T08:00:00.000Z' }));
    const held = meeting('2026-12-10', { id: `m-${id}`, network: id, invitations });
    await store.write(id, [
      put(networks, { id, value: network, version: null }),
      ...people.map((value) => put(contacts, { id: value.id, value, version: null })),
      put(meetings, { id: held.id, value: held, version: null }),
    ]);
  }
  const person = {
    tenantId: '0a1b2c3d-0000-4000-8000-1234567890ab',
    objectId: '0a1b2c3d-0000-4000-8000-1234567890ac',
  };
  await store.write(county, [
    put(officials, {
      id: 'koordinaattori',
      value: inventedOfficial({ id: 'koordinaattori' }),
      version: null,
    }),
    put(bindings, {
      id: 'aino',
      value: {
        ...{ person, contacts: [{ network: 'juva', contact: 'aino' }], official: null },
        ...{ boundAt: '2026-01-01T00:00:00.000Z', by: 'code', chat, language: null },
      },
      version: null,
    }),
  ]);
  return store;
}

describe('reminders of stored networks', () => {
  it('reach each person once a morning, in their language, where they can be reached', async () => {
    const time = new VirtualTime(at('2026-12-03 09:00'));
    const mails: OutgoingMessage[] = [];
    const cards: OutgoingMessage[] = [];
    const rounds = new ReminderRounds({
      ...{ store: await storedCounty(), tools: time, run: 'test' },
      boards: { ...storedBoards(await storedCounty(), say) },
      channels: {
        chat: async (message, route) => {
          assert.equal(route.channel === 'chat' && route.conversation.conversationId, 'a:aino');
          cards.push(message);
          return { as: 'accepted', reference: message.id };
        },
        mail: async (message) => {
          mails.push(message);
          return { as: 'accepted', reference: message.id };
        },
      },
    });
    await time.run(rounds.round(new AbortController().signal));
    assert.deepEqual(
      cards.map(({ subject }) => subject),
      ['Luotsi: 2 ärenden till dig'],
    );
    assert.match(cards[0]?.told[0]?.text ?? '', /juva sv träffas på torsdag 10\.12\.2026 kl\. 13–15/);
    const otto = mails.find(({ receiver }) => receiver === 'otto');
    assert.equal(otto?.subject, 'Muistutus: juva fi, torstaina 10.12.2026 klo 13–15');
    assert.match(otto?.calendar?.text ?? '', /BEGIN:VEVENT/);
    assert.deepEqual(
      otto?.told[0]?.presses.map(({ label }) => label),
      ['Tulen', 'Osallistun etänä', 'En pääse', 'Kuittaan'],
    );
  });
});

describe('a press of a message', () => {
  const now = at('2026-12-03 10:00');
  const message = 'm-juva/reminder-0-7/otto';
  const otto = { ids: ['otto'], counties: [county] };

  async function reminded() {
    const time = new VirtualTime(at('2026-12-03 09:00'));
    const store = await storedCounty();
    const rounds = new ReminderRounds({
      ...{ store, tools: time, run: 'test', boards: storedBoards(store, say) },
      channels: {
        chat: async () => ({ as: 'accepted', reference: '1' }),
        mail: async () => ({ as: 'accepted', reference: '2' }),
      },
    });
    await time.run(rounds.round(new AbortController().signal));
    const press = (does: PressKind, presser = otto) =>
      pressOnMessage(store, { press: { does, message, matter: message }, presser, now });
    const held = () => store.read(meetings, { homeId: 'juva', id: 'm-juva', now });
    const entry = () => store.read(outbox, { homeId: outboxHome(county, 'otto'), id: message, now });
    return { press, held, entry };
  }

  it('answers the invitation and marks the message as seen', async () => {
    const { press, held, entry } = await reminded();
    assert.equal(await press('answer-online'), 'done');
    assert.equal((await held())?.value.answers.otto?.answer, 'online');
    assert.equal((await entry())?.value.acknowledgedAt, now.toISOString());
  });

  it('does the same when it is pressed again', async () => {
    const { press, entry } = await reminded();
    assert.deepEqual([await press('acknowledge'), await press('acknowledge')], ['done', 'done']);
    assert.equal((await entry())?.value.acknowledgedAt, now.toISOString());
  });

  it('is nobody else’s to make', async () => {
    const { press, held } = await reminded();
    assert.equal(await press('answer-yes', { ids: ['aino'], counties: [county] }), 'not-yours');
    assert.equal(await press('answer-yes', { ids: ['otto'], counties: ['lappi'] }), 'gone');
    assert.deepEqual((await held())?.value.answers, {});
  });
});
