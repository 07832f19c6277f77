import { type Contact, untold } from '../../src/network/contacts/contact.js';
import { type Network, networkSchema } from '../../src/network/networks/network.js';
import { type Official, officialSchema } from '../../src/network/people/official.js';

/** Networks and people made up for tests: 040 000 numbers and `.example` addresses only. */

export const now = new Date('2026-11-25T10:00:00+02:00');
const confirmed = '2026-09-01T06:00:00Z';

export const inventedNetwork = (given: Partial<Network> = {}): Network =>
  networkSchema.parse({
    id: 'juva',
    names: { fi: 'Juvan kohtaamispaikkaverkosto' },
    kind: 'municipal',
    county: 'etela-savo',
    municipalities: ['178'],
    ...given,
  });

export const inventedContact = (given: Partial<Contact> = {}): Contact => ({
  ...untold,
  id: 'aino',
  name: 'Aino Esimerkki',
  organisation: 'Juvan neuvola',
  sector: 'child-health-clinic',
  roles: ['public-health-nurse'],
  phone: { number: '040 000 0001', visibleTo: 'members' },
  email: 'aino.esimerkki@neuvola.example',
  confirmedAt: confirmed,
  source: { way: 'coordinator', by: { as: 'luotsi' }, at: confirmed, from: null },
  toldAt: confirmed,
  leftAt: null,
  ...given,
});

export const inventedOfficial = (given: Partial<Official> = {}): Official =>
  officialSchema.parse({
    id: 'koordinaattori',
    post: 'coordinator',
    name: 'Kaisu Keksitty',
    email: 'kaisu.keksitty@etela-savo.example',
    phone: '040 000 0900',
    ...given,
  });
