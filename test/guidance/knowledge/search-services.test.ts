import assert from 'node:assert/strict';
import { searchServices } from '../../../src/guidance/knowledge/search-services.js';
import { baseOf, helpline, region, service, wednesday } from './invented.js';

const phone = (number: string) => ({ channels: { phone: number } });

const base = baseOf({
  services: [
    service('national', { needs: ['separation'], ...phone('040 000 0010') }),
    service('regional', { needs: ['separation'], area: { region: 'keksitty' }, ...phone('040 000 0011') }),
    service('local', {
      needs: ['separation'],
      area: { municipalities: ['Mansikkala'] },
      ...phone('040 000 0012'),
    }),
    service('vague', { needs: ['separation'], area: { region: 'keksitty' } }),
    service('besides', {
      needs: ['money', 'separation'],
      area: { region: 'keksitty' },
      ...phone('040 000 0013'),
    }),
    service('for-the-young', { needs: ['loneliness'], audiences: ['teen'], ...phone('040 000 0016') }),
    service('doubtful', { needs: ['grief'], confidence: 'low', ...phone('040 000 0014') }),
    service('doubtful-with-page', {
      needs: ['grief'],
      confidence: 'low',
      channels: { phone: '040 000 0015', website: 'https://suru.example' },
    }),
  ],
  helplines: [
    helpline('sure', {
      needs: ['separation'],
      lines: [
        {
          channel: 'phone',
          number: '040 000 0020',
          hours: '24/7',
          languages: ['fi'],
          interpreted: [],
          doubtful: false,
        },
      ],
    }),
    helpline('closed-now', {
      needs: ['separation'],
      lines: [
        {
          channel: 'phone',
          number: '040 000 0021',
          hours: 'Mo 18:00-20:00',
          languages: ['fi'],
          interpreted: [],
          doubtful: false,
        },
      ],
    }),
    helpline('alone-and-doubtful', {
      needs: ['housing'],
      lines: [
        {
          channel: 'phone',
          number: '040 000 0022',
          hours: '24/7',
          languages: ['fi'],
          interpreted: [],
          doubtful: true,
        },
      ],
    }),
    helpline('for-children', { needs: ['separation'], forChildren: true }),
  ],
});

const search = (
  needs: Parameters<typeof searchServices>[0]['needs'],
  given: { municipality?: string | null; child?: boolean } = {},
) => searchServices({ needs, municipality: '901', language: 'fi', ...given }, { base, now: wednesday });
const serviceIds = (...asked: Parameters<typeof search>) =>
  search(...asked).services.map(({ service: { id } }) => id);
const helplineIds = (...asked: Parameters<typeof search>) =>
  search(...asked).helplines.map(({ helpline: { id } }) => id);

describe('searchServices', () => {
  it('puts what is mainly for the need first and the nearest before the national', () => {
    assert.deepEqual(serviceIds(['separation']), ['local', 'regional', 'national', 'vague', 'besides']);
  });

  it('gives only national services where the municipality is not known', () => {
    assert.deepEqual(serviceIds(['separation'], { municipality: null }), ['national']);
  });

  it("leaves out another municipality's services", () => {
    assert.ok(!serviceIds(['separation'], { municipality: '902' }).includes('local'));
  });

  it('shows a doubtful number only with another way beside it', () => {
    const reaches = search(['grief']).services.map(({ service: { id }, reach }) => [id, reach.phone]);
    assert.deepEqual(reaches, [
      ['doubtful-with-page', 'doubtful'],
      ['doubtful', 'withheld'],
    ]);
  });

  it("takes the county's switchboard for that other way", () => {
    const county = region({
      county: { names: { fi: 'K', sv: 'K', en: 'K' }, switchboard: '040 000 0001' },
    });
    const withSwitchboard = baseOf({ ...base.content, regions: [county] });
    const found = searchServices(
      { needs: ['grief'], municipality: '901', language: 'fi' },
      { base: withSwitchboard, now: wednesday },
    ).services.find(({ service: { id } }) => id === 'doubtful');
    assert.deepEqual(found?.reach, {
      phone: 'doubtful',
      number: '040 000 0014',
      beside: { way: 'switchboard', number: '040 000 0001' },
    });
  });

  it('puts helplines that answer now first', () => {
    assert.deepEqual(helplineIds(['separation']), ['sure', 'closed-now']);
  });

  it("gives children's lines to a child, first", () => {
    assert.equal(helplineIds(['separation'], { child: true }).includes('for-children'), true);
  });

  it('leaves a doubtful helpline out when it would stand alone', () => {
    assert.deepEqual(helplineIds(['housing']), []);
  });

  it('finds nothing for no need', () => {
    assert.deepEqual(search([]), { services: [], helplines: [] });
  });

  it('sends no one to what is for others than the family named', () => {
    const lonely = (audiences: ('teen' | 'toddler')[]) =>
      searchServices(
        { needs: ['loneliness'], municipality: null, language: 'fi', audiences },
        { base, now: wednesday },
      ).services.map(({ service }) => service.id);
    assert.deepEqual(lonely(['toddler']), []);
    assert.deepEqual(lonely(['teen']), ['for-the-young']);
    assert.deepEqual(lonely([]), ['for-the-young']);
  });
});
