import { z } from 'zod';
import type { FormAnswer } from '../../network/conversation/fill-in-forms.js';
import { formCard } from '../cards/form-card.js';
import { attach } from '../cards/network-activity.js';
import { actionOf } from './network-input-of.js';
import { fullLanguageOf, type TeamsScene } from './teams-activity.js';
import type { TeamsDeps } from './teams-deps.js';

const submittedSchema = z.object({ data: z.looseObject({ luotsi: z.unknown() }) });

/** What Teams shows for a dialog: the form, or words and an end. */
function asTask(answer: FormAnswer) {
  if (answer.form === null) return { task: { type: 'message', value: answer.words } };
  const { form, submit, note } = answer;
  const value = {
    title: form.title,
    height: 'large',
    width: 'medium',
    card: attach(formCard(form, submit, note)),
  };
  return { task: { type: 'continue', value } };
}

/** `task/fetch` opens a form, `task/submit` takes what was filled in. */
export async function fillInForm(
  what: 'open' | 'submit',
  { scene, value }: { scene: TeamsScene; value: unknown },
  { forms, say, clock }: TeamsDeps,
): Promise<unknown> {
  const { person, where, locale } = scene;
  const language = fullLanguageOf(locale);
  const told = (key: string) =>
    asTask({ form: null, words: say(key, { language: language ?? 'fi', easy: false }) });
  if (!person) return told('teams.nobody');
  const submitted = submittedSchema.safeParse(value);
  const action = submitted.success ? actionOf({ luotsi: submitted.data.data.luotsi }) : null;
  if (!action) return told('network.outcome.gone');
  const asked = { person, place: { where, network: null }, locale: language, now: clock() };
  return asTask(
    what === 'open'
      ? await forms.open(action, asked)
      : await forms.submit(action, submitted.data?.data, asked),
  );
}
