/** A clock time, or a span of them; minutes of the day. */
export interface SaidClock {
  from: number;
  to: number | null;
  /** "klo 2": in the night or in the afternoon? Meetings are held by day, but it is not for Luotsi to say. */
  doubtful: boolean;
  written: string;
}

const hour = String.raw`(\d{1,2})(?:[.:](\d{2}))?`;
const half = String.raw`(?:\s*(am|pm|a\.m\.|p\.m\.)(?![a-z]))?`;
const mark = String.raw`(?:\b(?:klo|kello|kl|klockan|at)\b\.?\s*)`;
const ending = String.raw`(?![\d]|\.\d)`;
/** "13–15", "klo 9.30 - 11", "kl. 13–15". Not a date: those end with a full stop before the dash. */
const dashed = new RegExp(
  `(?<![\\d.])${mark}?${hour}${half}\\s*[–—−-]\\s*${mark}?${hour}${half}${ending}`,
  'i',
);
/** "från kl 13 till 15", "at 1 pm to 3 pm", "klo 13 ja 15 välillä": words between need a mark before. */
const worded = new RegExp(
  `(?<![\\d.])(?:${mark}${hour}${half}|${hour}\\s*(am|pm))\\s*(?:to|till|until|tills)\\s*${mark}?${hour}${half}${ending}`,
  'i',
);
const single = new RegExp(`${mark}${hour}${half}${ending}`, 'i');
const bare = new RegExp(
  `(?<![\\d.])(?:(\\d{1,2}):(\\d{2})|(\\d{1,2})(?:[.:](\\d{2}))?\\s*(am|pm))${ending}`,
  'i',
);
/** "13.30" can be no date. */
const minutesOnly = /(?<![\d.])(\d{1,2})\.(1[3-9]|[2-5]\d)(?![\d.])/;

interface Part {
  hours: string | undefined;
  minutes: string | undefined;
  half: string | undefined;
}

/** A meeting may begin at seven; an hour before that without more is doubtful. */
const dayBegins = 7;

function minuteOf({ hours, minutes, half: said }: Part): { minute: number; doubtful: boolean } | null {
  if (hours === undefined) return null;
  const [h, m] = [Number(hours), Number(minutes ?? 0)];
  if (h > 24 || m > 59 || h * 60 + m > 1440) return null;
  const afternoon = said?.toLowerCase().startsWith('p') ?? false;
  if (said) return { minute: ((h % 12) + (afternoon ? 12 : 0)) * 60 + m, doubtful: false };
  return { minute: h * 60 + m, doubtful: h < dayBegins };
}

const part = (match: RegExpExecArray, at: number): Part => ({
  hours: match[at],
  minutes: match[at + 1],
  half: match[at + 2],
});

function readMatch(match: RegExpExecArray, first: Part, second: Part | null): SaidClock | null {
  const from = minuteOf({
    ...first,
    half:
      first.half ?? (second?.half && Number(first.hours) <= Number(second.hours) ? second.half : undefined),
  });
  if (!from) return null;
  const to = second ? minuteOf(second) : null;
  if (second && !to) return null;
  const doubtful = from.doubtful || (to?.doubtful ?? false);
  return { from: from.minute, to: to?.minute ?? null, doubtful, written: match[0].trim() };
}

const patterns: [RegExp, (match: RegExpExecArray) => SaidClock | null][] = [
  [dashed, (match) => readMatch(match, part(match, 1), part(match, 4))],
  [
    worded,
    (match) => {
      const first = match[1] ? part(match, 1) : { hours: match[4], minutes: match[5], half: match[6] };
      return readMatch(match, first, part(match, 7));
    },
  ],
  [single, (match) => readMatch(match, part(match, 1), null)],
  [
    bare,
    (match) => {
      const colon = { hours: match[1], minutes: match[2], half: undefined };
      return readMatch(match, match[1] ? colon : part(match, 3), null);
    },
  ],
  [minutesOnly, (match) => readMatch(match, { hours: match[1], minutes: match[2], half: undefined }, null)],
];

/** Takes every clock time out of a text; `standIn` is put in its place. */
export function takeClocks(
  text: string,
  standIn: (index: number) => string,
): { found: SaidClock[]; rest: string } {
  const found: SaidClock[] = [];
  let rest = text;
  for (const [pattern, read] of patterns) {
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const clock = read(match);
      if (!clock) break;
      rest = rest.slice(0, match.index) + standIn(found.length) + rest.slice(match.index + match[0].length);
      found.push(clock);
    }
  }
  return { found, rest };
}
