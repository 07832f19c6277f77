import assert from 'node:assert/strict';
import { fold } from '../../../src/guidance/text/fold.js';
import { stem } from '../../../src/guidance/text/stem.js';

describe('stem', () => {
  const meets = (language: 'fi' | 'sv' | 'en', ...forms: string[]): void => {
    const stems = new Set(forms.map((form) => stem(form, language)));
    assert.equal(stems.size, 1, `${forms.join(', ')} → ${[...stems].join(', ')}`);
  };

  it('joins the case forms of a Finnish word', () => meets('fi', 'ryhmä', 'ryhmään', 'ryhmässä', 'ryhmän'));
  it('joins the grades of a Finnish word', () => meets('fi', 'päiväkotiin', 'päiväkodin'));
  it('takes clitics off', () => meets('fi', 'kahvilassa', 'kahvilassako', 'kahvilassakin'));
  it('joins the forms of a Swedish word', () => meets('sv', 'grupp', 'gruppen', 'grupper'));
  it('joins the forms of an English word', () => meets('en', 'meeting', 'meetings'));
});

describe('fold', () => {
  it('takes diacritics away in Latin, Cyrillic and Sámi letters', () => {
    assert.equal(fold('höyry'), 'hoyry');
    assert.equal(fold('мёд'), 'мед');
    assert.equal(fold('čáŋŋa'), 'canna');
  });
});
