import { z } from 'zod'

/** A calendar date `YYYY-MM-DD`, without a zone. */
export const calendarDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
