import { nameIn } from '../../guidance/dialog/in-language.js';
import type { Helpline } from '../../guidance/knowledge/helpline.js';
import { type MakePage, pageWords } from './page-context.js';

/** `/puhelimet`, `/hjalptelefoner`, `/helplines`: 112 first, then the country's lines, then each region's. */
export const helplinesPage: MakePage = (request, context) => {
  const say = pageWords(context, request);
  const { regions, helplines } = context.base().content;
  const cardsOf = (some: Helpline[]) => some.flatMap((one) => context.cards.helpline(one.id, request) ?? []);
  const ofRegion = (id: string) =>
    helplines.filter(
      ({ area }) =>
        area &&
        (area.region === id ||
          area.municipalities?.some((name) => context.base().municipalityNamed(name)?.region === id)),
    );
  const sections = [
    { heading: say('helplines.national'), cards: cardsOf(helplines.filter((one) => !one.area)) },
    ...regions.map((region) => ({
      heading: nameIn(region.names, request.language),
      cards: cardsOf(ofRegion(region.id)),
    })),
  ];
  const heading = say('helplines.title');
  return {
    template: 'helplines',
    name: 'helplines',
    title: `${heading} – Luotsi`,
    data: {
      heading,
      emergency: say('helplines.emergency'),
      sections: sections.filter((section) => section.cards.length > 0),
    },
  };
};
