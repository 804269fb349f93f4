import { z } from 'zod'
import { isInstant } from './instant.ts'

/** An instant in a document. In a file of its own, so that what only reads times loads no schema library. */
export const instantSchema = z.string().refine(isInstant, 'expected a UTC instant such as 2025-11-24T08:15:00Z')
