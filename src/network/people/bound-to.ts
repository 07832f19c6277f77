import type { Binding } from './binding.js';

interface BindTo extends Pick<Binding, 'person' | 'contacts' | 'official' | 'by' | 'chat'> {
  now: Date;
}

/** The binding with what is added to it; one person may be several contacts and an official. */
export function boundTo(before: Binding | null, { now, ...to }: BindTo): Binding {
  const known = before?.contacts ?? [];
  const added = to.contacts.filter(
    (one) => !known.some((other) => other.network === one.network && other.contact === one.contact),
  );
  return {
    ...to,
    contacts: [...known, ...added],
    official: to.official ?? before?.official ?? null,
    boundAt: now.toISOString(),
    chat: to.chat ?? before?.chat ?? null,
    language: before?.language ?? null,
  };
}
