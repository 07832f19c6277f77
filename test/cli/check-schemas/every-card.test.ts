import assert from 'node:assert/strict';
import { everyFamilyCard } from '../../../src/cli/check-schemas/every-family-card.js';
import { everyNetworkCard } from '../../../src/cli/check-schemas/every-network-card.js';
import type { SentCard } from '../../../src/cli/check-schemas/sent-card.js';
import { shippedContent } from '../../../src/shipped-content.js';
import { cardProblems } from '../../support/adaptive-cards.js';

const sizeLimit = 80 * 1024;
const sizeOf = ({ card }: SentCard) => Buffer.byteLength(JSON.stringify(card));
const wrong = (cards: Iterable<SentCard>) =>
  [...cards].flatMap((one) => [
    ...cardProblems(one.card).map((problem) => `${one.from}: ${problem}`),
    ...(sizeOf(one) > sizeLimit ? [`${one.from}: ${sizeOf(one)} bytes`] : []),
  ]);

describe('every card that can be sent', () => {
  it('to a professional is one for the cards’ own library and below 80 KB, however long what people wrote', async () => {
    const { dialogs } = await shippedContent();
    const cards = [...everyNetworkCard(dialogs.say)];
    assert.ok(cards.length > 80, `${cards.length}`);
    assert.deepEqual(wrong(cards), []);
  });

  it('to a professional holds nothing that would be read as markup', async () => {
    const { dialogs } = await shippedContent();
    for (const { from, card } of everyNetworkCard(dialogs.say)) {
      assert.doesNotMatch(JSON.stringify(card), /"TextBlock"|"FactSet"/, from);
    }
  });

  it('to a family is one as well', async () => {
    const parts = { ...(await shippedContent()), now: new Date('2026-11-25T10:00:00+02:00') };
    const cards = [...everyFamilyCard(parts, { language: 'sv', most: 150 })];
    assert.ok(cards.length > 100);
    // How many buttons are shown is the host's setting: Web Chat's shows them all.
    assert.deepEqual(
      wrong(cards).filter((one) => !one.includes('Maximum number of actions')),
      [],
    );
  });
});
