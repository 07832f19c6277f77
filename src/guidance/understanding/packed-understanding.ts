import { packModel, unpackModel } from './classifier/packed-model.js';
import type { UnderstandingModel } from './understanding-model.js';

/** All classifiers as one run of bytes: u32 number of parts, their lengths (u32), then the parts. */
export function packUnderstanding(model: UnderstandingModel): Uint8Array {
  const parts = [
    ...[model.language, model.intent, model.need, model.faq, model.theme, model.crisis].map(packModel),
    new Uint8Array(Uint32Array.from(model.knownStems).buffer),
    new TextEncoder().encode(model.words.join('\n')),
  ];
  const head = 4 * (parts.length + 1);
  const bytes = new Uint8Array(head + parts.reduce((sum, part) => sum + part.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, parts.length, true);
  let at = head;
  for (const [i, part] of parts.entries()) {
    view.setUint32(4 * (i + 1), part.length, true);
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The model again; throws on bytes of another make. */
export function unpackUnderstanding(bytes: Uint8Array): UnderstandingModel {
  const [language, intent, need, faq, theme, crisis, stems, words] = partsOf(bytes);
  if (!language || !intent || !need || !faq || !theme || !crisis || !stems || !words)
    throw new TypeError('not a packed understanding');
  return {
    language: unpackModel(language),
    intent: unpackModel(intent),
    need: unpackModel(need),
    faq: unpackModel(faq),
    theme: unpackModel(theme),
    crisis: unpackModel(crisis),
    knownStems: new Set(new Uint32Array(new Uint8Array(stems).buffer)),
    words: new TextDecoder().decode(words).split('\n'),
  };
}

function partsOf(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  let at = 4 * (count + 1);
  return Array.from({ length: count }, (_, i) => {
    const length = view.getUint32(4 * (i + 1), true);
    const part = bytes.subarray(at, at + length);
    at += length;
    return part;
  });
}
