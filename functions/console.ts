import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { consoleOver } from './console/app'
import { requestOf, resultOf } from './console/gateway'
import { RAIL } from './console/rail'
import { casePages } from './report/cases/pages'
import { patternPages } from './report/pattern/pages'
import { practicePages } from './report/practice/pages'
import { changingPages } from './report/rollout/changing/pages'
import { foundingPages } from './report/rollout/founding/pages'
import { rolloutPages } from './report/rollout/pages'
import { figurePages } from './report/pages'
import { monthlyPages } from './report/monthly/pages'
import { sessionPages } from './resident/console/pages'
import { bulkPages } from './report/bulk/pages'
import { askingPages } from './report/exporting/asking/pages'
import { exportPages } from './report/exporting/pages'
import { auditPages } from './resident/audit/pages'
import { residentPages } from './resident/people/pages'
import { personPages } from './resident/people/person/pages'
import { postPages } from './resident/post/desk/pages'

const app = consoleOver({
  rail: RAIL,
  pages: [
    ...sessionPages,
    ...casePages,
    ...residentPages,
    ...personPages,
    ...postPages,
    ...auditPages,
    ...askingPages,
    ...exportPages,
    ...bulkPages,
    ...foundingPages,
    ...rolloutPages,
    ...changingPages,
    ...patternPages,
    ...practicePages,
    ...figurePages,
    ...monthlyPages,
  ],
})

/** `/console/…`: pages for those who run the neighbourhood from a desk. */
export const handler = async (
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> => resultOf(await app.fetch(requestOf(event)))
