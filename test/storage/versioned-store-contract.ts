import assert from 'node:assert/strict';
import type { VersionedStore } from '../../src/storage/versioned-store.js';

/** A store as a test opens it; `reopen` is what another process would see after this one was killed. */
export interface StoreUnderTest {
  store: VersionedStore;
  reopen(): VersionedStore;
  close(): Promise<void>;
}

const now = new Date('2026-11-25T10:00:00+02:00');
const later = new Date('2026-11-26T10:00:00+02:00');
const aggregate = 'network-kallavesi';

/** What every implementation of the versioned store keeps, embedded or not. */
export function describeVersionedStore(name: string, open: (clock: () => Date) => Promise<StoreUnderTest>) {
  describe(`${name} as a versioned store`, () => {
    let clock: Date;
    let under: StoreUnderTest;
    const read = (id: string, at = clock) => under.store.read({ aggregate, id, now: at });
    const put = async (id: string, value: unknown, expires: Date | null = null) => {
      const version = (await read(id))?.version ?? null;
      assert.equal(await under.store.write(aggregate, [{ id, value, version, expires }]), 'done');
      return (await read(id))?.version ?? '';
    };

    beforeEach(async () => {
      clock = now;
      under = await open(() => clock);
    });
    afterEach(() => under.close());

    it('gives nothing for what was never written', async () => {
      assert.equal(await read('kokous'), null);
      assert.deepEqual(await under.store.list({ aggregate, now }), []);
    });

    it('gives back what was written, with a version', async () => {
      await put('kokous', { day: '2026-12-01', agenda: ['joulu'] });
      const stored = await read('kokous');
      assert.deepEqual(stored?.value, { day: '2026-12-01', agenda: ['joulu'] });
      assert.equal(typeof stored?.version, 'string');
    });

    it('refuses a write that was made for an older version', async () => {
      const first = await put('kokous', { day: 1 });
      await put('kokous', { day: 2 });
      const change = { id: 'kokous', value: { day: 3 }, version: first };
      assert.equal(await under.store.write(aggregate, [change]), 'conflict');
      assert.deepEqual((await read('kokous'))?.value, { day: 2 });
    });

    it('refuses to begin what another has begun meanwhile', async () => {
      const begin = (value: string) => under.store.write(aggregate, [{ id: 'kokous', value, version: null }]);
      assert.deepEqual((await Promise.all([begin('a'), begin('b'), begin('c')])).sort(), [
        'conflict',
        'conflict',
        'done',
      ]);
    });

    it('makes all changes of a write or none', async () => {
      const old = await put('kokous', 'syksy');
      await put('kokous', 'talvi');
      const changes = [
        { id: 'muistutus', value: 'uusi', version: null },
        { id: 'kokous', value: 'kevät', version: old },
      ];
      assert.equal(await under.store.write(aggregate, changes), 'conflict');
      assert.equal(await read('muistutus'), null);
    });

    it('never gives a version a second time, not even after a deletion', async () => {
      const first = await put('kokous', 1);
      await under.store.write(aggregate, [{ id: 'kokous', value: null, version: first }]);
      assert.equal(await read('kokous'), null);
      assert.notEqual(await put('kokous', 1), first);
    });

    it('deletes only the version that was meant, or any when none is named', async () => {
      const first = await put('kokous', 1);
      await put('kokous', 2);
      const remove = (version: string | null) =>
        under.store.write(aggregate, [{ id: 'kokous', value: null, version }]);
      assert.equal(await remove(first), 'conflict');
      assert.equal(await remove(null), 'done');
      assert.equal(await remove(null), 'done');
      assert.equal(await read('kokous'), null);
    });

    it('hides what has expired, lets it be begun anew, and removes it when asked', async () => {
      await put('lyhyt', 1, new Date('2026-11-25T12:00:00+02:00'));
      await put('pitkä', 2);
      assert.equal(await read('lyhyt', later), null);
      clock = later;
      assert.equal(
        await under.store.write(aggregate, [{ id: 'lyhyt', value: 3, version: null }]),
        'done',
        'an expired value must not stand in the way',
      );
      assert.deepEqual((await read('lyhyt'))?.value, 3);
      await put('lyhyt', 4, new Date('2026-11-26T11:00:00+02:00'));
      const evening = new Date('2026-11-26T20:00:00+02:00');
      assert.equal(await under.store.expire({ prefix: 'network-', now: evening }), 1);
      assert.equal(await under.store.expire({ prefix: 'network-', now: evening }), 0);
      assert.deepEqual(
        (await under.store.list({ aggregate, now })).map((one) => one.id),
        ['pitkä'],
      );
    });

    it('names the aggregates that were written, in order', async () => {
      const write = (name: string) => under.store.write(name, [{ id: 'kokous', value: 1, version: null }]);
      await Promise.all(['network-juva', 'county-lappi', 'network-heinola'].map(write));
      assert.deepEqual(await under.store.aggregates('network-'), ['network-heinola', 'network-juva']);
      assert.deepEqual(await under.store.aggregates('feeds-'), []);
    });

    it('keeps aggregates apart', async () => {
      await put('kokous', 1, now);
      assert.equal(await under.store.read({ aggregate: 'network-muu', id: 'kokous', now }), null);
      assert.equal(await under.store.expire({ prefix: 'conversations-', now: later }), 0);
    });

    it('lets nobody change what is stored by changing what was read or written', async () => {
      const written = { places: ['a'] };
      await put('kokous', written);
      written.places.push('b');
      const stored = await read('kokous');
      if (typeof stored?.value === 'object' && stored.value) Reflect.set(stored.value, 'places', []);
      assert.deepEqual((await read('kokous'))?.value, { places: ['a'] });
    });

    it('takes many writers at once without losing one', async () => {
      await Promise.all(Array.from({ length: 200 }, (_, index) => put(`id-${index}`, index)));
      assert.equal((await under.store.list({ aggregate, now })).length, 200);
    });

    it('has stored what it acknowledged: a process killed right after loses nothing', async () => {
      const version = await put('kokous', 'säilyy');
      const stored = await under.reopen().read({ aggregate, id: 'kokous', now });
      assert.equal(stored?.value, 'säilyy');
      assert.equal(stored?.version, version);
    });
  });
}
