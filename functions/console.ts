import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { consoleOver, type Site } from './console/app'
import { requestOf, resultOf } from './console/gateway'
import { RAIL } from './console/rail'
import { signInRoutes } from './console/signIn'
import { casePages } from './report/cases/pages'
import { patternPages } from './report/pattern/pages'
import { practicePages } from './report/practice/pages'
import { changingPages } from './report/rollout/changing/pages'
import { foundingPages } from './report/rollout/founding/pages'
import { rolloutPages } from './report/rollout/pages'
import { figurePages } from './report/pages'
import { monthlyPages } from './report/monthly/pages'
import { sessionPages } from './resident/console/pages'
import { signInLogPages } from './resident/console/log/pages'
import { bulkPages } from './report/bulk/pages'
import { askingPages } from './report/exporting/asking/pages'
import { exportPages } from './report/exporting/pages'
import { auditPages } from './resident/audit/pages'

/** All that stands at it. */
export const SITE: Site = {
  rail: RAIL,
  ways: signInRoutes,
  pages: [
    ...sessionPages,
    ...casePages,
    ...auditPages,
    ...signInLogPages,
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
}

const app = consoleOver(SITE)

/** `/console/…`: pages for those who run the neighbourhood from a desk. */
export const handler = async (
  event: APIGatewayProxyEventV2,
): Promise<APIGatewayProxyStructuredResultV2> => resultOf(await app.fetch(requestOf(event)))
