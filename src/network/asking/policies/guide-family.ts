import { type NetworkDraft, sentence } from '../network-draft.js';
import type { TurnContext } from '../turn-context.js';

/** The families' half says it by itself where its own understanding tells of danger: then once is enough. */
const duty = 'professional.duty';

/**
 * A professional's question about a family gets what web chat would answer; where a child may be in danger, first
 * what the professional must do now (product.md, rule 11). Nothing of the message is kept or said again.
 */
export function guideFamily({ turn, read, heard, language, now, tongue }: TurnContext): NetworkDraft | null {
  const { input } = turn;
  if (input.type !== 'message' || !read || !heard) return null;
  const said = (concept: 'client' | 'guides' | 'who' | 'danger') => read.said.has(concept);
  const tells = heard.crisis && (said('client') || !said('who'));
  const asks = said('guides') && (said('client') || (heard.seeksHelp && !said('who')));
  if (!tells && !asks) return null;
  const guidance = turn.guideFamily(input.text, { language, now });
  const danger = heard.crisis || said('danger');
  const isSaid = guidance.lead.includes(tongue(language).say(duty));
  const lead = danger && !isSaid ? [sentence(duty)] : [];
  return { intent: 'network.guide-family', does: 'handoff', lead, guidance };
}
