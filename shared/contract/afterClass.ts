import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id } from './fields'

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** 导出名单: the whole list as it stands at this moment, as a file. */
export const exportAttendance = endpoint({
  name: 'exportAttendance',
  method: 'GET',
  path: '/sessions/:sessionId/attendance/file',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session'), format: z.enum(EXPORT_FORMATS) }),
  output: () =>
    z.object({
      name: z.string(),
      /** A csv as it is, a workbook in base64. */
      encoding: z.enum(['utf8', 'base64']),
      data: z.string(),
      /** How many stand on it, below its head. */
      rows: z.int(),
    }),
  refusals: ['session.notFound'],
})
