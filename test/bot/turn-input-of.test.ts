import assert from 'node:assert/strict';
import type { Activity } from 'botbuilder';
import { languageOfLocale, turnInputOf } from '../../src/bot/turn-input-of.js';

/** An activity of a channel; the fields that the SDK's type wants and nobody reads are left out. */
const activity = (over: Partial<Activity>): Activity => {
  const base: Partial<Activity> = { type: 'message', channelId: 'webchat', locale: 'sv-FI', ...over };
  return base as Activity;
};

describe('turnInputOf', () => {
  it('reads words', () => {
    assert.deepEqual(turnInputOf(activity({ text: ' moi \n' })), { type: 'message', text: 'moi' });
  });

  it('reads a pressed button from its value', () => {
    const action = { do: 'command', command: 'next' };
    const value = { luotsi: action, extra: 'of the channel' };
    assert.deepEqual(turnInputOf(activity({ value })), { type: 'button', action });
  });

  it('reads words that come with a value which is none of ours', () => {
    assert.deepEqual(turnInputOf(activity({ text: 'moi', value: { x: 1 } })), {
      type: 'message',
      text: 'moi',
    });
  });

  it('refuses a button whose action has more than it may', () => {
    const value = { luotsi: { do: 'person', run: 'rm' } };
    assert.deepEqual(turnInputOf(activity({ value })), { type: 'unreadable', what: 'button' });
  });

  it('keeps emoji, letters of all languages and line breaks', () => {
    const text = 'Päivää 👩‍👧 مرحبا\nšaddá';
    assert.deepEqual(turnInputOf(activity({ text })), { type: 'message', text });
  });

  it('opens when a page asks for it, with what it asks', () => {
    const event = { type: 'event', name: 'luotsi/open' };
    assert.deepEqual(turnInputOf(activity({ ...event, value: { language: 'ar', easy: true } })), {
      type: 'open',
      language: 'ar',
      easy: true,
    });
    assert.deepEqual(turnInputOf(activity({ ...event, value: 'x' })), { type: 'open', language: 'sv' });
  });

  it('asks for no reply to other events', () => {
    assert.equal(turnInputOf(activity({ type: 'event', name: 'webchat/join' })), null);
    assert.equal(turnInputOf(activity({ type: 'typing' })), null);
  });
});

describe('languageOfLocale', () => {
  for (const [locale, language] of [
    ['fi-FI', 'fi'],
    ['SV', 'sv'],
    ['se_FI', 'se'],
    ['de-DE', null],
    [undefined, null],
  ] as const) {
    it(`takes ${locale} for ${language}`, () => assert.equal(languageOfLocale(locale), language));
  }
});
