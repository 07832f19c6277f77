import assert from 'node:assert/strict';
import type { Change } from '../../../src/network/changes/change.js';
import type { Contact } from '../../../src/network/contacts/contact.js';
import type { Directory } from '../../../src/network/directory.js';
import type { Network } from '../../../src/network/networks/network.js';
import type { Binding } from '../../../src/network/people/binding.js';
import type { Official } from '../../../src/network/people/official.js';
import { type Standing, standingOf } from '../../../src/network/people/standing.js';
import { type Act, allowedTo } from '../../../src/network/rights/acts.js';
import { may, type Refusal, type Resource } from '../../../src/network/rights/may.js';
import { inventedContact, inventedNetwork, inventedOfficial } from '../invented-networks.js';

/**
 * Every cell of role × resource × act. `+` may; a letter may not, and says why. The network asked of is Juva's in
 * Etelä-Savo; in the column "alone" its county has no coordinator.
 */
const why: Record<string, Refusal> = {
  u: 'unbound',
  x: 'off-list',
  s: 'other-county',
  n: 'other-network',
  h: 'not-shared',
  t: 'not-shown',
  p: 'coordinator-only-number',
  o: 'not-own',
  c: 'chair-or-coordinator',
  k: 'coordinator-only',
};
const table = `
                                    member chair alone coord deputy owner neighb stranger stale unbound
own entry        see-contact          +      +     +     .      .      .     .      .       .      .
own entry        see-number           +      +     +     .      .      .     .      .       .      .
own entry        change-contact       +      +     +     .      .      .     .      .       .      .
own entry        confirm-contact      +      +     +     .      .      .     .      .       .      .
own entry        propose-change       +      +     +     .      .      .     .      .       .      .
own entry        mark-left            +      +     +     .      .      .     .      .       .      .
own entry        remove-contact       +      +     +     .      .      .     .      .       .      .
own entry        see-change-log       +      +     +     .      .      .     .      .       .      .
another's entry  see-contact          +      +     +     +      +      +     h      s       x      u
another's entry  see-number           +      +     +     +      +      +     h      s       x      u
another's entry  change-contact       o      +     +     +      +      c     n      s       x      u
another's entry  confirm-contact      o      o     o     o      o      o     n      s       x      u
another's entry  propose-change       +      +     +     +      +      c     n      s       x      u
another's entry  mark-left            c      +     +     +      +      c     n      s       x      u
another's entry  remove-contact       k      k     +     +      +      k     n      s       x      u
another's entry  see-change-log       c      +     +     +      +      c     n      s       x      u
another's entry  merge-contacts       c      +     +     +      +      c     n      s       x      u
shared entry     see-contact          +      +     +     +      +      +     +      s       x      u
shared entry     see-number           +      +     +     +      +      +     +      s       x      u
shared entry     change-contact       o      +     +     +      +      c     n      s       x      u
private number   see-contact          +      +     +     +      +      +     +      s       x      u
private number   see-number           p      p     p     +      +      p     p      s       x      u
untold entry     see-contact          t      t     +     +      +      t     t      s       x      u
untold entry     see-number           t      t     +     +      +      t     t      s       x      u
untold entry     change-contact       o      t     +     +      +      c     n      s       x      u
untold entry     remove-contact       k      k     +     +      +      k     n      s       x      u
entry of one left see-contact         t      t     +     +      +      t     t      s       x      u
own change       undo-change          +      +     +     +      +      .     .      .       .      .
another's change undo-change          k      k     +     +      +      k     n      s       x      u
network          see-network          +      +     +     +      +      +     +      s       x      u
network          add-contact          c      +     +     +      +      c     n      s       x      u
network          import-contacts      c      +     +     +      +      c     n      s       x      u
network          decide-proposal      c      +     +     +      +      c     n      s       x      u
network          see-overview         c      +     +     +      +      +     n      s       x      u
network          change-settings      c      +     +     +      +      c     n      s       x      u
network          name-responsible     c      +     +     +      +      c     n      s       x      u
network          connect-channel      c      +     +     +      +      c     n      s       x      u
network          name-chair           k      k     +     +      +      k     n      s       x      u
network          pause-network        k      k     +     +      +      k     n      s       x      u
network          see-meetings         +      +     +     +      +      c     n      s       x      u
network          answer-invitation    +      +     +     +      +      c     n      s       x      u
network          propose-agenda       +      +     +     +      +      c     n      s       x      u
network          add-minutes          +      +     +     +      +      c     n      s       x      u
network          tick-checklist       +      +     +     +      +      c     n      s       x      u
network          plan-meeting         c      +     +     +      +      c     n      s       x      u
network          move-meeting         c      +     +     +      +      c     n      s       x      u
network          cancel-meeting       c      +     +     +      +      c     n      s       x      u
network          decide-turns         c      +     +     +      +      c     n      s       x      u
county           add-network          k      k     k     +      +      k     k      s       x      u
county           send-to-several      k      k     k     +      +      k     k      s       x      u
county           bind-person          k      k     k     +      +      k     k      s       x      u
county           see-key-figures      k      k     k     +      +      +     k      s       x      u
county           name-official        k      k     k     +      +      +     k      s       x      u
`;

const tenantId = '11111111-0000-4000-8000-000000000000';
const people = ['member', 'chair', 'coord', 'deputy', 'owner', 'neighb', 'stranger', 'stale', 'unbound'];
const personOf = (role: string) => ({
  tenantId,
  objectId: `22222222-0000-4000-8000-00000000000${people.indexOf(role === 'alone' ? 'chair' : role)}`,
});

const contacts: Record<string, Contact> = {
  member: inventedContact({ id: 'member' }),
  chair: inventedContact({ id: 'chair' }),
  other: inventedContact({ id: 'other' }),
  shared: inventedContact({ id: 'shared', sharedWithCounty: true }),
  private: inventedContact({
    id: 'private',
    sharedWithCounty: true,
    phone: { number: '040 000 0002', visibleTo: 'coordinator' },
  }),
  untold: inventedContact({ id: 'untold', toldAt: null, sharedWithCounty: true }),
  left: inventedContact({ id: 'left', leftAt: '2026-11-01T06:00:00Z', sharedWithCounty: true }),
};
const juva = inventedNetwork({ chair: 'chair' });

function directory({ coordinated }: { coordinated: boolean }): Directory {
  const bind = (role: string, to: Partial<Binding>): [string, Binding] => {
    const person = personOf(role);
    const binding = { contacts: [], official: null, boundAt: '2026-09-01T06:00:00Z', by: 'code', chat: null };
    return [`${tenantId}.${person.objectId}`, { person, language: null, ...binding, ...to } as Binding];
  };
  const official = (id: string, post: Official['post']) => [id, inventedOfficial({ id, post })] as const;
  const inNetwork = (network: Network, list: Record<string, Contact>) =>
    [network.id, { network, contacts: new Map(Object.entries(list)) }] as const;
  const only = inventedContact({ id: 'only' });
  return {
    networks: new Map([
      inNetwork(juva, contacts),
      inNetwork(inventedNetwork({ id: 'puumala' }), { only }),
      inNetwork(inventedNetwork({ id: 'narpio', county: 'pohjanmaa' }), { only }),
    ]),
    counties: new Map([
      [
        'etela-savo',
        {
          officials: new Map([
            ...(coordinated ? [official('coord', 'coordinator'), official('deputy', 'deputy')] : []),
            official('owner', 'owner'),
          ]),
          bindings: new Map([
            bind('member', { contacts: [{ network: 'juva', contact: 'member' }] }),
            bind('chair', { contacts: [{ network: 'juva', contact: 'chair' }] }),
            bind('coord', { official: 'coord' }),
            bind('deputy', { official: 'deputy' }),
            bind('owner', { official: 'owner' }),
            bind('neighb', { contacts: [{ network: 'puumala', contact: 'only' }] }),
            bind('stale', {
              official: 'someone before',
              contacts: ['left', 'removed long ago'].map((contact) => ({ network: 'juva', contact })),
            }),
          ]),
        },
      ],
      [
        'pohjanmaa',
        {
          officials: new Map([official('other coordinator', 'coordinator')]),
          bindings: new Map([
            bind('stranger', {
              official: 'other coordinator',
              contacts: [{ network: 'narpio', contact: 'only' }],
            }),
          ]),
        },
      ],
    ]),
  };
}

const ofContact = (id: string): Resource => ({ network: juva, contact: contacts[id] ?? inventedContact() });
const changeBy = (by: Change['by']): Resource => ({
  network: juva,
  change: {
    ...{ id: 'c', at: '2026-11-01T06:00:00Z', by, did: 'changed', fields: [] },
    ...{ about: { what: 'contact', contact: 'other' }, valuesForgottenAt: null, undoneBy: null },
  },
});

function resourceOf(name: string, role: string): Resource {
  const own = role === 'alone' ? 'chair' : role;
  const asOfficial = ['coord', 'deputy'].includes(role);
  const resources: Record<string, Resource> = {
    'own entry': ofContact(own),
    "another's entry": ofContact('other'),
    'shared entry': ofContact('shared'),
    'private number': ofContact('private'),
    'untold entry': ofContact('untold'),
    'entry of one left': ofContact('left'),
    'own change': changeBy(
      asOfficial
        ? { as: 'official', county: 'etela-savo', official: own }
        : { as: 'member', network: 'juva', contact: own },
    ),
    "another's change": changeBy({ as: 'member', network: 'juva', contact: 'other' }),
    network: { network: juva },
    county: { county: 'etela-savo' },
  };
  const resource = resources[name];
  assert.ok(resource, `no resource "${name}"`);
  return resource;
}

const isAct = (text: string): text is Act => text in allowedTo;

describe('may', () => {
  const [head = '', ...rows] = table.trim().split('\n');
  const roles = head.trim().split(/\s+/);
  const standings: Record<string, Standing> = Object.fromEntries(
    roles.map((role) => [role, standingOf(personOf(role), directory({ coordinated: role !== 'alone' }))]),
  );
  const tried = new Set<string>();

  for (const row of rows) {
    const [, resource = '', act = '', cells = ''] = /^(.+?)\s+([a-z]+-[a-z-]+)\s+(.+)$/.exec(row) ?? [];
    it(`${act} of ${resource}`, () => {
      assert.ok(isAct(act), act);
      tried.add(act);
      for (const [at, cell] of cells.split(/\s+/).entries()) {
        const role = roles[at] ?? '';
        if (cell === '.') continue;
        const verdict = may(standings[role] as Standing, act, resourceOf(resource, role));
        const expected = cell === '+' ? { allowed: true } : { allowed: false, reason: why[cell] };
        assert.deepEqual(verdict, expected, `${role}: ${act} of ${resource}`);
      }
    });
  }

  it('has been asked about every act there is', () => {
    assert.deepEqual(
      Object.keys(allowedTo).filter((act) => !tried.has(act)),
      [],
    );
  });
});
