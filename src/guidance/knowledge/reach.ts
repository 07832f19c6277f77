import type { z } from 'zod';
import type { KnowledgeBase } from './knowledge-base.js';
import type { Municipality } from './municipality.js';
import type { channelsSchema } from './place.js';
import type { Service } from './service.js';

type Channels = z.infer<typeof channelsSchema>;

/**
 * How a service is reached. A doubtful number never stands alone: `beside` is the other way shown with it, and
 * where there is none the number is `withheld`.
 */
export type Reach =
  | { phone: 'sure'; number: string }
  | { phone: 'doubtful'; number: string; beside: OtherWay }
  | { phone: 'withheld' }
  | { phone: 'none' };

export type OtherWay =
  | { way: 'website'; url: string }
  | { way: 'email'; email: string }
  | { way: 'switchboard'; number: string };

const wayOf = (channels: Channels | undefined): OtherWay | null => {
  if (channels?.website) return { way: 'website', url: channels.website };
  return channels?.email ? { way: 'email', email: channels.email } : null;
};

function switchboard(home: Municipality | null, base: KnowledgeBase): OtherWay | null {
  const number = home?.region ? base.region(home.region)?.county.switchboard : undefined;
  return number ? { way: 'switchboard', number } : null;
}

/** The reach of a service for a family of `home`; low confidence makes the number doubtful. */
export function reachOf(service: Service, home: Municipality | null, base: KnowledgeBase): Reach {
  const number = service.channels.phone ?? service.organiser?.channels?.phone;
  if (!number) return { phone: 'none' };
  if (service.confidence !== 'low') return { phone: 'sure', number };
  const beside = wayOf(service.channels) ?? wayOf(service.organiser?.channels) ?? switchboard(home, base);
  return beside ? { phone: 'doubtful', number, beside } : { phone: 'withheld' };
}
