import { z } from 'zod';
import { contactDetailsSchema, someDetailsSchema } from '../contacts/contact.js';
import { networkSchema } from '../networks/network.js';
import { someSettingsSchema } from '../networks/network-settings.js';
import { municipalityCodeSchema, slugSchema, writtenLine } from '../written-line.js';

const inNetwork = { network: slugSchema };
const ofContact = { ...inNetwork, contact: z.string() };

/** What a network tells of itself and may change: all but its id, kind and county. */
export const networkChangeSchema = z
  .strictObject({
    names: networkSchema.shape.names,
    municipalities: networkSchema.shape.municipalities.unwrap(),
    themes: networkSchema.shape.themes.unwrap(),
    languages: networkSchema.shape.languages.unwrap(),
    state: networkSchema.shape.state.unwrap(),
    channel: networkSchema.shape.channel.unwrap(),
    chair: networkSchema.shape.chair.unwrap(),
    secretary: networkSchema.shape.secretary.unwrap(),
    /** Only the municipalities that change; `null` takes the name away. */
    responsible: z.record(municipalityCodeSchema, z.string().nullable()),
    /** Only the settings that change. */
    settings: someSettingsSchema,
  })
  .partial();
export type NetworkChange = z.infer<typeof networkChangeSchema>;

/**
 * Something that a person wants done to a network, as plain data: it can wait for a yes, travel in a card or a link,
 * and is decided by what is stored when it is done. `read` is what the person saw: what differs by then is shown
 * before anything is written over.
 */
export const deedSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('change-contact'),
    ...ofContact,
    details: someDetailsSchema,
    read: contactDetailsSchema,
  }),
  z.strictObject({ do: z.literal('confirm-contact'), ...ofContact }),
  z.strictObject({ do: z.literal('mark-left'), ...ofContact }),
  z.strictObject({ do: z.literal('remove-contact'), ...ofContact }),
  z.strictObject({
    do: z.literal('add-contact'),
    ...inNetwork,
    details: contactDetailsSchema,
    from: writtenLine(200).nullable(),
  }),
  z.strictObject({
    do: z.literal('import-contacts'),
    ...inNetwork,
    /** Where the list is from, for rows that do not say it themselves. */
    from: writtenLine(200),
    added: z.array(z.strictObject({ details: contactDetailsSchema, from: writtenLine(200).nullable() })),
    changed: z.array(
      z.strictObject({ contact: z.string(), details: someDetailsSchema, read: contactDetailsSchema }),
    ),
  }),
  z.strictObject({ do: z.literal('merge-contacts'), ...inNetwork, keep: z.string(), drop: z.string() }),
  z.strictObject({
    do: z.literal('decide-proposal'),
    ...inNetwork,
    proposal: z.string(),
    accept: z.boolean(),
    /** The one who decides has seen that the entry has changed since it was proposed. */
    anyway: z.boolean().default(false),
  }),
  z.strictObject({ do: z.literal('undo-change'), ...inNetwork, change: z.string() }),
  z.strictObject({
    do: z.literal('change-network'),
    ...inNetwork,
    set: networkChangeSchema,
    /** The same fields as the person saw them, where they stood in a form. */
    read: networkChangeSchema.optional(),
  }),
]);
export type Deed = z.infer<typeof deedSchema>;
export type DeedOf<Do extends Deed['do']> = Extract<Deed, { do: Do }>;
