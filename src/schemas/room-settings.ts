/** The settings of one room: a set of notes that is published only as ciphertext. */
import { z } from 'zod'

export const roomSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u, 'one word of letters, digits, `-` and `_`')
    .describe('The word that notes write in `room:`. It is never published.'),
  title: z.string().min(1).optional().describe('The name that is shown inside of the room.'),
  folder: z
    .string()
    .refine((folder) => segmentsOf(folder) !== null, 'a folder inside the vault')
    .optional()
    .describe('A folder inside the vault: all notes in it are in the room.'),
  address: z
    .string()
    .regex(/^[a-z0-9](?:-?[a-z0-9])*$/, 'small letters, digits and hyphens')
    .max(100)
    .optional()
    .describe(
      'The last part of the address of the room, `/rooms/<address>/`. Without it, it is made from the passphrase.',
    ),
  passphrase: z
    .strictObject({
      env: z
        .string()
        .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'the name of an environment variable, never the passphrase itself')
        .describe('The name of the environment variable that holds the passphrase.'),
    })
    .describe('Where the passphrase comes from. It never stands in a file of the project.'),
})

export type Room = z.output<typeof roomSchema>

/** Rooms that could not be told apart: the notes of one would be in the other. */
export function checkRoomList(rooms: readonly Room[], context: z.RefinementCtx<Room[]>): void {
  const clash = twiceIn(rooms.map(({ id }) => id.toLowerCase())) ?? twiceIn(rooms.flatMap(addressOf))
  if (clash !== undefined) refuse(context, `two rooms are named \`${clash}\``)
  const folders = rooms.flatMap(({ folder }) => (folder === undefined ? [] : [keyOf(folder)]))
  const outer = folders.find((one, at) => folders.some((other, place) => place !== at && holds(one, other)))
  if (outer !== undefined) refuse(context, `the folder \`${outer}\` of one room holds that of another`)
}

function refuse(context: z.RefinementCtx<Room[]>, message: string): void {
  context.addIssue({ code: 'custom', message })
}

function twiceIn(values: readonly string[]): string | undefined {
  return values.find((value, at) => values.indexOf(value) !== at)
}

function addressOf({ address }: Room): string[] {
  return address === undefined ? [] : [address]
}

function holds(outer: string, inner: string): boolean {
  return outer === '' || `${inner}/`.startsWith(`${outer}/`)
}

function keyOf(folder: string): string {
  return (segmentsOf(folder) ?? []).join('/').normalize('NFC').toLowerCase()
}

/** Null for a folder outside of the vault. */
function segmentsOf(folder: string): string[] | null {
  const segments = folder
    .trim()
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
  return segments.includes('..') ? null : segments
}
