import assert from 'node:assert/strict';
import { isStale } from '../../../src/network/contacts/freshness.js';
import { upkeepOf } from '../../../src/network/contacts/upkeep.js';
import { inventedContact, inventedNetwork, now } from '../invented-networks.js';

describe('isStale', () => {
  it('a contact is fresh for twelve months to the day', () => {
    const stale = (confirmedAt: string | null) => isStale({ confirmedAt }, now);
    assert.equal(stale('2025-11-25T06:00:00Z'), false);
    assert.equal(stale('2025-11-24T06:00:00Z'), true);
    assert.equal(stale(null), true);
  });
});

describe('upkeepOf', () => {
  const list = [
    inventedContact({ id: 'old', confirmedAt: '2024-11-25T06:00:00Z', name: 'Vanha Tieto' }),
    inventedContact({ id: 'untold', toldAt: null, confirmedAt: null, name: 'Tuotu Henkilö' }),
    inventedContact({ id: 'silent', email: null, name: 'Ei Osoitetta' }),
    inventedContact({ id: 'left', leftAt: '2026-11-01T06:00:00Z', name: 'Joku Lähtenyt' }),
  ].map((contact, at) => ({
    ...contact,
    ...{ email: contact.email && `${contact.id}@juva.example` },
    ...{ phone: { number: `040 000 00${at}0`, visibleTo: 'members' as const } },
  }));
  const network = inventedNetwork({
    ...{ chair: 'left', municipalities: ['178', '213'] },
    responsible: { '178': 'old', '213': 'left' },
  });
  const held = { network, contacts: new Map(list.map((one) => [one.id, one])) };
  const upkeep = upkeepOf(held, { networks: new Map(), counties: new Map() }, now);
  const ids = (of: { id: string }[]) => of.map(({ id }) => id);

  it('finds what is stale, untold and unreachable', () => {
    assert.deepEqual(ids(upkeep.stale), ['old']);
    assert.deepEqual(ids(upkeep.untold), ['untold']);
    assert.deepEqual(ids(upkeep.unreachable), ['silent']);
    assert.deepEqual(upkeep.lookAlikes, []);
  });

  it('takes a post whose holder has left for vacant', () => {
    assert.equal(upkeep.chairMissing, true);
    assert.deepEqual(upkeep.responsibleMissing, ['213']);
  });
});
