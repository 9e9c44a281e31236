import { secureHeaders } from 'hono/secure-headers'
import { bucketOrigin } from '../platform/objects'

/** What a browser may load and send from our pages: nothing from elsewhere. */
export const headers = () =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      scriptSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', bucketOrigin()],
      connectSrc: ["'self'"],
      formAction: ["'self'", bucketOrigin()],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
  })
