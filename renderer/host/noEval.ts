import { z } from 'zod'

/**
 * Imported before any schema is made: zod would otherwise try to compile its parsers with `new Function`, which the
 * content security policy forbids and reports.
 */
z.config({ jitless: true })
