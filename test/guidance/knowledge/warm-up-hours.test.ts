import assert from 'node:assert/strict';
import { warmUpHours } from '../../../src/guidance/knowledge/warm-up-hours.js';
import { baseOf, place, service, wednesday } from './invented.js';

describe('warmUpHours', () => {
  it('goes on past hours that cannot be read', () => {
    const base = baseOf({
      places: [place('p', { hours: 'joskus' }), place('q')],
      services: [service('s', { needs: ['money'], hours: 'Mo 09:00-10:00' })],
    });
    assert.doesNotThrow(() => warmUpHours(base, wednesday));
  });
});
