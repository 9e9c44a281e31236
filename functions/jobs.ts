import { jobsFor } from './platform/jobs'
import { bulkStep } from './report/bulk/step/actions'
import { previewStep, rosterStep } from './report/rosterImport/step/actions'
import { exportStep } from './report/exporting/step/actions'

/** What takes longer than a call: each record of a job makes its next step. */
export const handler = jobsFor({
  ...{ export: exportStep, bulk: bulkStep },
  ...{ rosterPreview: previewStep, rosterImport: rosterStep },
})
