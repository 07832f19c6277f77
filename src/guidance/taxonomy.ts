/** The product's own copy of the taxonomy: what a message means is said with these ids and nothing else. */

export const intents = [
  'find-place',
  'find-events',
  'place-details',
  'get-support',
  'ask-about',
  'talk-to-human',
  'urgent',
  'feedback',
  'volunteer',
  'greeting',
  'thanks',
  'goodbye',
  'help',
  'change-language',
  'delete-my-data',
  'out-of-scope',
] as const;
export type Intent = (typeof intents)[number];

export const needs = [
  'pregnancy-and-birth',
  'baby-care',
  'postnatal-depression',
  'parental-exhaustion',
  'parenting-guidance',
  'child-development',
  'child-behaviour',
  'neurodevelopmental',
  'disability-or-illness',
  'teenager',
  'school',
  'child-mental-health',
  'adult-mental-health',
  'relationship',
  'separation',
  'single-parenting',
  'fatherhood',
  'domestic-violence',
  'sexual-abuse',
  'substance-use',
  'money',
  'housing',
  'home-help',
  'childcare',
  'peer-support',
  'loneliness',
  'immigrant-family',
  'grief',
  'child-protection',
  'diverse-family',
  'young-parent',
  'grandparents',
  'worry-about-another-family',
] as const;
export type Need = (typeof needs)[number];

export const kinds = [
  'family-cafe',
  'open-early-education',
  'church-family-club',
  'family-house',
  'other-open-place',
  'youth-place',
  'peer-group',
] as const;
export type Kind = (typeof kinds)[number];

export const audiences = [
  'expecting',
  'baby',
  'toddler',
  'preschooler',
  'school-age',
  'teen',
  'whole-family',
  'fathers',
  'mothers',
  'grandparents',
  'special-needs',
  'multicultural',
  'young-parents',
  'single-parents',
] as const;
export type Audience = (typeof audiences)[number];

export const whens = [
  'now',
  'today',
  'tomorrow',
  'this-week',
  'next-week',
  'weekend',
  'mon',
  'tue',
  'wed',
  'thu',
  'fri',
  'sat',
  'sun',
] as const;
export type When = (typeof whens)[number];

export const partsOfDay = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof partsOfDay)[number];

export const faqs = [
  'what-is-a-meeting-place',
  'cost',
  'registration',
  'referral',
  'who-can-come',
  'what-happens',
  'languages',
  'accessibility',
  'confidentiality',
  'sick-child',
  'siblings',
  'food',
  'what-is-a-family-centre',
  'staff',
  'rules',
] as const;
export type Faq = (typeof faqs)[number];

/** The kinds of crisis that have a reply of their own (product.md, Crisis). */
export const crises = [
  'danger-to-life',
  'violence',
  'suicide',
  'harm-to-child',
  'poisoning',
  'child-in-danger',
  'sexual-violence',
  'child-afraid',
] as const;
export type Crisis = (typeof crises)[number];
