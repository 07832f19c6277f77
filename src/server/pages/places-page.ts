import { nameIn } from '../../guidance/dialog/in-language.js';
import type { KnowledgeBase } from '../../guidance/knowledge/knowledge-base.js';
import type { Municipality } from '../../guidance/knowledge/municipality.js';
import { type Kind, kinds } from '../../guidance/taxonomy.js';
import type { Language } from '../../guidance/text/languages.js';
import { type MakePage, type PageContext, type PageRequest, pageWords } from './page-context.js';

interface Chosen {
  municipality: Municipality | undefined;
  kind: Kind | undefined;
  /** Something was asked for that there is not: an old link, or an address typed by hand. */
  unknown: boolean;
}

/** A municipality by its code or its official Finnish name. */
function chosenBy({ query }: PageRequest, base: KnowledgeBase): Chosen {
  const wished = { municipality: query.get('municipality') || null, kind: query.get('kind') || null };
  const { municipality: name } = wished;
  const municipality = name === null ? undefined : (base.municipality(name) ?? base.municipalityNamed(name));
  const kind = kinds.find((one) => one === wished.kind);
  return { municipality, kind, unknown: (name !== null && !municipality) || (wished.kind !== null && !kind) };
}

/** Municipalities of the served regions, by name in the reader's language. */
function regionsOf(base: KnowledgeBase, language: Language) {
  return base.content.regions.map((region) => ({
    name: nameIn(region.names, language),
    municipalities: base.content.municipalities
      .filter((one) => one.region === region.id)
      .map((one) => ({ code: one.code, name: nameIn(one.names, language), municipality: one }))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
  }));
}

/** Cards of one municipality: the confirmed ones, then the others under their own sentence. */
function sectionOf(
  municipality: Municipality,
  kind: Kind | undefined,
  page: { request: PageRequest; context: PageContext },
) {
  const { request, context } = page;
  const cards = context
    .base()
    .placesIn(municipality.code, kind)
    .filter((place) => place.status !== 'closed')
    .flatMap((place) => context.cards.place(place.id, request) ?? []);
  const confirmed = cards.filter((card) => !card.unconfirmed);
  const others = cards.filter((card) => card.unconfirmed);
  const groups = [
    ...(confirmed.length > 0 ? [{ heading: null, cards: confirmed }] : []),
    ...(others.length > 0
      ? [{ heading: pageWords(context, request)('places.unconfirmed'), cards: others }]
      : []),
  ];
  return { heading: nameIn(municipality.names, request.language), groups };
}

/** `/paikat`, `/platser`, `/places`: every place by municipality and kind, as plain HTML. */
export const placesPage: MakePage = (request, context) => {
  const say = pageWords(context, request);
  const base = context.base();
  const { municipality, kind, unknown } = chosenBy(request, base);
  const regions = regionsOf(base, request.language);
  const asked = municipality
    ? [municipality]
    : regions.flatMap((region) => region.municipalities.map((one) => one.municipality));
  const sections = asked
    .map((one) => sectionOf(one, kind, { request, context }))
    .filter((section) => section.groups.length > 0);
  const count = sections.flatMap((section) => section.groups.flatMap((group) => group.cards)).length;
  const heading = say('places.title');
  return {
    template: 'places',
    name: 'places',
    title: `${heading} – Luotsi`,
    data: {
      heading,
      count: say('places.count', { count }),
      unknown: unknown ? say('places.unknown') : null,
      none: count === 0 ? say('places.none') : null,
      regions: regions.map((region) => ({
        name: region.name,
        municipalities: region.municipalities.map(({ code, name }) => ({
          code,
          name,
          chosen: code === municipality?.code,
        })),
      })),
      kinds: kinds.map((id) => ({ id, name: say(`name.kind.${id}`), chosen: id === kind })),
      sections,
      fields: {
        municipality: say('places.municipality'),
        kind: say('places.kind'),
        any: say('places.any'),
        show: say('places.show'),
      },
    },
  };
};
