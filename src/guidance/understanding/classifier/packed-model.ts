import type { LinearModel } from './linear-model.js';
import { RowTable } from './row-table.js';

/** Steps of rarity to one: the rarest feature of a million examples still fits in 16 bits. */
const raritySteps = 4096;

/**
 * A model as bytes: u32 length of a JSON header, the header, then every row's hash (u32), the bias and one scale
 * per label (f32), every row's rarity (u16, in steps), and the weights as signed bytes, row by row. Little-endian.
 */
export function packModel(model: LinearModel): Uint8Array {
  const width = model.labels.length;
  const height = model.rarity.length;
  const header = new TextEncoder().encode(
    JSON.stringify({ labels: model.labels, height, temperature: model.temperature }).padEnd(4),
  );
  const padded = Math.ceil((header.length + 4) / 4) * 4;
  const bytes = new Uint8Array(padded + height * 6 + width * 8 + width * height);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  const parts = partsOf(bytes.buffer, { padded, width, height });
  parts.hashes.set(model.rows.hashes());
  parts.rarity.set(model.rarity.map((rarity) => Math.round(rarity * raritySteps)));
  parts.bias.set(model.bias);
  parts.scales.set(scalesOf(model));
  for (let i = 0; i < parts.weights.length; i++) {
    parts.weights[i] = Math.round((model.weights[i] ?? 0) / (parts.scales[i % width] ?? 1));
  }
  return bytes;
}

/** The model again, its weights rounded to 1/127 of each label's largest. Throws on bytes of another make. */
export function unpackModel(packed: Uint8Array): LinearModel {
  const bytes = new Uint8Array(packed);
  const length = new DataView(bytes.buffer).getUint32(0, true);
  const header: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  if (!isHeader(header)) throw new TypeError('not a packed model');
  const { labels, height, temperature } = header;
  const width = labels.length;
  const parts = partsOf(bytes.buffer, { padded: Math.ceil((length + 4) / 4) * 4, width, height });
  return {
    labels,
    temperature,
    rows: new RowTable(parts.hashes),
    rarity: Float32Array.from(parts.rarity, (steps) => steps / raritySteps),
    bias: parts.bias,
    weights: parts.weights,
    scales: parts.scales,
  };
}

interface Shape {
  padded: number;
  width: number;
  height: number;
}

function partsOf(buffer: ArrayBuffer, { padded, width, height }: Shape) {
  let at = padded;
  const next = (length: number): number => {
    const start = at;
    at += length;
    return start;
  };
  return {
    hashes: new Uint32Array(buffer, next(height * 4), height),
    bias: new Float32Array(buffer, next(width * 4), width),
    scales: new Float32Array(buffer, next(width * 4), width),
    rarity: new Uint16Array(buffer, next(height * 2), height),
    weights: new Int8Array(buffer, next(width * height), width * height),
  };
}

function scalesOf({ labels, weights }: LinearModel): Float32Array {
  const scales = new Float32Array(labels.length);
  for (let i = 0; i < weights.length; i++) {
    const k = i % labels.length;
    scales[k] = Math.max(scales[k] ?? 0, Math.abs(weights[i] ?? 0) / 127);
  }
  return scales.map((scale) => scale || 1);
}

function isHeader(value: unknown): value is { labels: string[]; height: number; temperature: number } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'labels' in value &&
    Array.isArray(value.labels) &&
    'height' in value &&
    typeof value.height === 'number' &&
    'temperature' in value &&
    typeof value.temperature === 'number'
  );
}
