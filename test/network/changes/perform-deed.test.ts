import assert from 'node:assert/strict';
import { changeLog } from '../../../src/network/changes/change.js';
import type { Deed } from '../../../src/network/changes/deed.js';
import { valuesToForget } from '../../../src/network/changes/forget-values.js';
import { proposals } from '../../../src/network/changes/proposal.js';
import { put } from '../../../src/network/collection.js';
import {
  type Contact,
  contactDetailsSchema,
  contacts,
  type SomeDetails,
} from '../../../src/network/contacts/contact.js';
import { networks } from '../../../src/network/networks/network.js';
import { bindings } from '../../../src/network/people/binding.js';
import { inventedContact, now } from '../invented-networks.js';
import { aino, county, member, StoredJuva } from '../stored-juva.js';

const detailsOf = ({ confirmedAt, source, toldAt, leftAt, id, ...details }: Contact) =>
  contactDetailsSchema.parse(details);
const newNumber = { number: '040 000 0123', visibleTo: 'members' } as const;
const change = (contact: Contact, details: SomeDetails): Deed => ({
  ...{ do: 'change-contact', network: 'juva', contact: contact.id, details },
  read: detailsOf(contact),
});
const about = (contact: string) => ({ network: 'juva', contact });

describe('performDeed', () => {
  let juva: StoredJuva;
  beforeEach(async () => {
    juva = await StoredJuva.open();
  });
  afterEach(() => juva.close());

  /** The id of the change or the proposal that a deed has left behind. */
  async function idOf(outcome: Awaited<ReturnType<StoredJuva['perform']>>): Promise<string> {
    assert.ok(outcome.outcome === 'done' || outcome.outcome === 'proposed', outcome.outcome);
    const id = outcome.outcome === 'done' ? outcome.change : outcome.proposal;
    assert.ok(id);
    return id;
  }

  describe('an edit', () => {
    it('of the own entry is made at once, confirms it, and is logged with who, when, old and new', async () => {
      const id = await idOf(await juva.perform('aino', change(aino, { phone: newNumber })));
      assert.deepEqual((await juva.contact('aino'))?.phone, newNumber);
      assert.equal((await juva.contact('aino'))?.confirmedAt, now.toISOString());
      const [line] = await juva.all(changeLog);
      assert.equal(line?.id, id);
      assert.deepEqual(line?.by, { as: 'member', network: 'juva', contact: 'aino' });
      assert.equal(line?.at, now.toISOString());
      assert.deepEqual(line?.fields, [{ field: 'phone', before: aino.phone, after: newNumber }]);
    });

    it('of another’s entry by a member is a proposal and changes nothing', async () => {
      const outcome = await juva.perform('member', change(aino, { phone: newNumber }));
      assert.equal(outcome.outcome, 'proposed');
      assert.deepEqual((await juva.contact('aino'))?.phone, aino.phone);
      const [proposal] = await juva.all(proposals);
      assert.deepEqual(proposal?.proposed, {
        ...{ what: 'change', contact: 'aino' },
        details: { phone: newNumber },
        before: { phone: aino.phone },
      });
    });

    it('of another’s entry by chair or coordinator is made at once and confirms nothing', async () => {
      for (const who of ['chair', 'koordinaattori']) {
        const read = await juva.contact('aino');
        assert.ok(read);
        await idOf(await juva.perform(who, change(read, { title: `muutti ${who}` })));
      }
      assert.equal((await juva.contact('aino'))?.title, 'muutti koordinaattori');
      assert.equal((await juva.contact('aino'))?.confirmedAt, aino.confirmedAt);
    });

    it('that changes nothing says so', async () => {
      const outcome = await juva.perform('aino', change(aino, { phone: aino.phone }));
      assert.equal(outcome.outcome, 'nothing-new');
      assert.equal((await juva.all(changeLog)).length, 0);
    });

    it('by the second of two people shows what the first changed, and writes nothing over', async () => {
      await juva.perform('chair', change(aino, { organisation: 'Juvan perhekeskus' }));
      const outcome = await juva.perform('aino', change(aino, { organisation: 'Neuvola', title: 'th' }));
      assert.deepEqual(outcome, {
        outcome: 'changed-meanwhile',
        changed: [{ field: 'organisation', before: 'Juvan neuvola', after: 'Juvan perhekeskus' }],
        touched: ['organisation'],
      });
      assert.equal((await juva.contact('aino'))?.organisation, 'Juvan perhekeskus');
      const read = await juva.contact('aino');
      assert.ok(read);
      const again = await juva.perform('aino', change(read, { organisation: 'Neuvola' }));
      assert.equal(again.outcome, 'done', 'once seen, the decision stands');
    });

    it('of two people at the same moment is made once and shown to the other', async () => {
      const outcomes = await Promise.all([
        juva.perform('aino', change(aino, { title: 'yksi' })),
        juva.perform('chair', change(aino, { title: 'kaksi' })),
      ]);
      assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), ['changed-meanwhile', 'done']);
    });

    it('of someone who is not there, or by nobody, changes nothing', async () => {
      assert.equal((await juva.perform('aino', { do: 'mark-left', ...about('nobody') })).outcome, 'gone');
      assert.deepEqual(await juva.perform('nobody', { do: 'mark-left', ...about('aino') }), {
        outcome: 'refused',
        reason: 'off-list',
      });
      const elsewhere: Deed = { do: 'confirm-contact', network: 'nowhere', contact: 'aino' };
      assert.equal((await juva.perform('aino', elsewhere)).outcome, 'gone');
    });
  });

  describe('a proposal', () => {
    const decide = (proposal: string, accept: boolean, anyway = false): Deed => ({
      ...{ do: 'decide-proposal', network: 'juva' },
      ...{ proposal, accept, anyway },
    });
    const proposeNumber = async () => idOf(await juva.perform('member', change(aino, { phone: newNumber })));

    it('is accepted once; the second is told who decided', async () => {
      const proposal = await proposeNumber();
      assert.equal((await juva.perform('chair', decide(proposal, true))).outcome, 'done');
      assert.deepEqual((await juva.contact('aino'))?.phone, newNumber);
      assert.deepEqual(await juva.perform('koordinaattori', decide(proposal, false)), {
        outcome: 'decided-already',
        decision: {
          ...{ outcome: 'accepted', at: now.toISOString() },
          by: { as: 'member', network: 'juva', contact: 'chair' },
        },
      });
    });

    it('is carried out once, however many press at the same moment', async () => {
      const proposal = await proposeNumber();
      const outcomes = await Promise.all(
        ['chair', 'koordinaattori', 'chair'].map((who) => juva.perform(who, decide(proposal, true))),
      );
      assert.deepEqual(outcomes.map(({ outcome }) => outcome).sort(), [
        'decided-already',
        'decided-already',
        'done',
      ]);
      assert.equal((await juva.all(changeLog)).length, 1);
    });

    it('that is rejected changes nothing', async () => {
      const proposal = await proposeNumber();
      assert.equal((await juva.perform('chair', decide(proposal, false))).outcome, 'done');
      assert.deepEqual((await juva.contact('aino'))?.phone, aino.phone);
    });

    it('is not decided by a member', async () => {
      const outcome = await juva.perform('member', decide(await proposeNumber(), true));
      assert.deepEqual(outcome, { outcome: 'refused', reason: 'chair-or-coordinator' });
    });

    it('shows what has changed since, and is then accepted all the same or not', async () => {
      const proposal = await proposeNumber();
      const own = { number: '040 000 0777', visibleTo: 'members' } as const;
      await juva.perform('aino', change(aino, { phone: own }));
      const outcome = await juva.perform('chair', decide(proposal, true));
      assert.deepEqual(outcome, {
        outcome: 'changed-meanwhile',
        changed: [{ field: 'phone', before: aino.phone, after: own }],
        touched: ['phone'],
      });
      assert.equal((await juva.perform('chair', decide(proposal, true, true))).outcome, 'done');
      assert.deepEqual((await juva.contact('aino'))?.phone, newNumber);
    });

    it('of someone new is shown to nobody but the coordinator before that person is told', async () => {
      const details = detailsOf(inventedContact({ name: 'Uusi Tulokas', email: 'uusi@juva.example' }));
      const add: Deed = { do: 'add-contact', network: 'juva', details, from: 'muistio' };
      await juva.perform('chair', decide(await idOf(await juva.perform('member', add)), true));
      const added = (await juva.all(contacts)).find(({ name }) => name === 'Uusi Tulokas');
      assert.equal(added?.toldAt, null);
      assert.equal(added?.confirmedAt, null);
    });
  });

  describe('"X on lähtenyt"', () => {
    it('said by a member waits for the chair; then the entry gives no rights', async () => {
      const proposal = await idOf(await juva.perform('member', { do: 'mark-left', ...about('aino') }));
      assert.equal((await juva.standing('aino')).memberships.length, 1);
      const decided: Deed = { do: 'decide-proposal', network: 'juva', proposal, accept: true, anyway: false };
      await juva.perform('chair', decided);
      assert.equal((await juva.contact('aino'))?.leftAt, now.toISOString());
      assert.equal((await juva.standing('aino')).memberships.length, 0);
    });

    it('is taken back by who said it', async () => {
      const id = await idOf(await juva.perform('chair', { do: 'mark-left', ...about('aino') }));
      assert.equal(
        (await juva.perform('chair', { do: 'undo-change', network: 'juva', change: id })).outcome,
        'done',
      );
      assert.equal((await juva.contact('aino'))?.leftAt, null);
    });
  });

  describe('undoing', () => {
    const undo = (id: string): Deed => ({ do: 'undo-change', network: 'juva', change: id });

    it('brings the old value back, once, and is itself in the log', async () => {
      const id = await idOf(await juva.perform('aino', change(aino, { phone: newNumber })));
      assert.equal((await juva.perform('aino', undo(id))).outcome, 'done');
      assert.deepEqual((await juva.contact('aino'))?.phone, aino.phone);
      assert.equal((await juva.perform('aino', undo(id))).outcome, 'undone-already');
      assert.deepEqual((await juva.all(changeLog)).map(({ did }) => did).sort(), ['changed', 'undone']);
    });

    it('is for who made the change and for the coordinator', async () => {
      const id = await idOf(await juva.perform('chair', change(aino, { phone: newNumber })));
      assert.equal((await juva.perform('member', undo(id))).outcome, 'refused');
      assert.equal((await juva.perform('koordinaattori', undo(id))).outcome, 'done');
    });

    it('writes nothing over what was changed again', async () => {
      const id = await idOf(await juva.perform('chair', change(aino, { title: 'ensin' })));
      const read = await juva.contact('aino');
      assert.ok(read);
      await juva.perform('aino', change(read, { title: 'sitten' }));
      const outcome = await juva.perform('chair', undo(id));
      assert.equal(outcome.outcome, 'changed-meanwhile');
      assert.equal((await juva.contact('aino'))?.title, 'sitten');
    });

    it('is over when the log has forgotten the values', async () => {
      const id = await idOf(await juva.perform('aino', change(aino, { phone: newNumber })));
      const network = (await juva.all(networks))[0];
      assert.ok(network);
      const log = await juva.store.list(changeLog, { homeId: 'juva', now });
      assert.equal(valuesToForget(log, network, new Date('2027-11-24T10:00:00+02:00')).length, 0);
      const later = new Date('2027-11-26T10:00:00+02:00');
      await juva.store.write('juva', valuesToForget(log, network, later));
      assert.equal((await juva.perform('aino', undo(id), later)).outcome, 'values-forgotten');
      assert.ok(!JSON.stringify(await juva.all(changeLog)).includes('0123'), 'no number is left in the log');
    });
  });

  describe('merging', () => {
    const twin = inventedContact({
      ...{ id: 'twin', name: 'Esimerkki Aino', email: null, phone: null, tasks: ['separation'] },
      ...{ toldAt: null, confirmedAt: null },
    });
    const person = { tenantId: crypto.randomUUID(), objectId: crypto.randomUUID() };
    const merge: Deed = { do: 'merge-contacts', network: 'juva', keep: 'aino', drop: 'twin' };

    beforeEach(async () => {
      await juva.store.write('juva', [put(contacts, { id: 'twin', value: twin, version: null })]);
      const value = {
        ...{ person, contacts: [about('twin')], official: null, boundAt: now.toISOString() },
        ...{ by: 'code' as const, chat: null, language: null },
      };
      await juva.store.write(county, [put(bindings, { id: 'p', value, version: null })]);
    });

    it('keeps one entry with what both knew, and whoever was bound to the other is bound to it', async () => {
      await idOf(await juva.perform('koordinaattori', merge));
      assert.deepEqual((await juva.contact('aino'))?.tasks, ['separation']);
      assert.equal((await juva.contact('aino'))?.email, aino.email);
      assert.equal(await juva.contact('twin'), undefined);
      const bound = await juva.store.read(bindings, { homeId: county, id: 'p', now });
      assert.deepEqual(bound?.value.contacts, [about('aino')]);
    });

    it('can be undone: both entries are as they were', async () => {
      const id = await idOf(await juva.perform('koordinaattori', merge));
      await juva.perform('koordinaattori', { do: 'undo-change', network: 'juva', change: id });
      assert.deepEqual(await juva.contact('twin'), twin);
      assert.deepEqual((await juva.contact('aino'))?.tasks, []);
    });
  });

  describe('removing', () => {
    it('is the coordinator’s and the person’s own, and takes every value of the person out of the log', async () => {
      await juva.perform('aino', change(aino, { phone: newNumber }));
      await juva.perform(
        'member',
        change((await juva.contact('aino')) ?? aino, { title: 'terveydenhoitaja' }),
      );
      const remove: Deed = { do: 'remove-contact', ...about('aino') };
      assert.deepEqual(await juva.perform('chair', remove), {
        outcome: 'refused',
        reason: 'coordinator-only',
      });
      assert.equal((await juva.perform('aino', remove)).outcome, 'done');
      const left = JSON.stringify([
        await juva.all(contacts),
        await juva.all(changeLog),
        await juva.all(proposals),
      ]);
      for (const value of ['Aino', '0123', '000 0001', 'terveydenhoitaja']) {
        assert.ok(!left.includes(value), `${value} is still there`);
      }
      assert.ok((await juva.all(changeLog)).some(({ did }) => did === 'removed'));
    });
  });

  describe('the network', () => {
    it('gets its chair from the coordinator, never someone who is not on the list', async () => {
      const name = (contact: string): Deed => ({
        ...{ do: 'change-network', network: 'juva', set: { chair: contact } },
      });
      assert.equal((await juva.perform('chair', name('member'))).outcome, 'refused');
      assert.equal((await juva.perform('koordinaattori', name('nobody'))).outcome, 'gone');
      assert.equal((await juva.perform('koordinaattori', name('member'))).outcome, 'done');
      assert.equal((await juva.standing('member')).memberships[0]?.chair, true);
    });

    it('gets a responsible person for one municipality without losing another’s', async () => {
      const name = (code: string, contact: string): Deed => ({
        ...{ do: 'change-network', network: 'juva', set: { responsible: { [code]: contact } } },
      });
      await Promise.all([
        juva.perform('chair', name('178', 'aino')),
        juva.perform('chair', name('623', 'member')),
      ]);
      const [network] = await juva.all(networks);
      assert.deepEqual(network?.responsible, { '178': 'aino', '623': member.id });
    });
  });
});
