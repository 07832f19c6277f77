import { kinds, needs } from '../guidance/taxonomy.js';

/** Where a member works: what a chair looks at to see who is missing. */
export const sectors = [
  'child-health-clinic',
  'school',
  'early-education',
  'social-services',
  'health-care',
  'family-centre',
  'youth-work',
  'wellbeing',
  'culture-and-sports',
  'parish',
  'other-religious',
  'association',
  'shelter',
  'kela',
  'company',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

/** What a member is by profession or by post in the network. */
export const roles = [
  'public-health-nurse',
  'school-nurse',
  'midwife',
  'doctor',
  'psychologist',
  'school-social-worker',
  'principal',
  'teacher',
  'early-education-director',
  'early-education-teacher',
  'social-worker',
  'social-counsellor',
  'family-worker',
  'family-adviser',
  'youth-worker',
  'parish-worker',
  'deacon',
  'association-director',
  'place-leader',
  'volunteer',
  'wellbeing-coordinator',
  'wellbeing-director',
  'integration-coordinator',
  'family-centre-coordinator',
  'service-manager',
  'librarian',
] as const;
export type Role = (typeof roles)[number];

/** What is done in a network beside what families need. */
export const topics = [
  'coordination',
  'communication',
  'premises',
  'events',
  'contact-list',
  'weekly-programme',
  'guidance-paths',
  'outreach',
  'volunteers',
  'experts-by-experience',
  'surveys',
  'evaluation',
  'finance',
  'training',
] as const;
export type Topic = (typeof topics)[number];

/** What a contact can answer for: a need of families, a kind of place, or a matter of the network. */
export const tasks = [...needs, ...kinds, ...topics] as const;
export type Task = (typeof tasks)[number];
