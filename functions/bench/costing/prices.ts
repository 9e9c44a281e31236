/**
 * US dollars, on demand, US East (N. Virginia), without anything that is free for new accounts or for small ones;
 * where each was read stands in docs/cost.md.
 */
export const PRICES = {
  /** A million requests, answers up to 512 KB. */
  gateway: 1,
  /** A million calls of functions; a second with a gigabyte, by processor. */
  ...{ calls: 0.2, armGbSecond: 0.0000133334, x86GbSecond: 0.0000166667 },
  /** A million units of the table; a gigabyte for a month, and its point-in-time recovery. */
  ...{ read: 0.125, write: 0.625, storedGb: 0.25, recoverableGb: 0.2 },
  /** A gigabyte of log taken in. */
  loggedGb: 0.5,
  /** A million fetched and put; a gigabyte for a month. */
  ...{ objectGet: 0.4, objectPut: 5, objectGb: 0.023 },
  /** A gigabyte sent to the internet. */
  sentGb: 0.09,
} as const

/** What always-free allowances would take off, for whoever has the account for this alone. */
export const ALLOWANCES = {
  ...{ calls: 1, gbSeconds: 400_000, storedGb: 25, loggedGb: 5, sentGb: 100 },
} as const

/** What is not measured here, and why it is believed. */
export const ASSUMED = {
  residents: 1000,
  days: 30,
  /** How long a function waits for the table, a transaction of it, an object and WeChat, ms. */
  ...{ tableMs: 5, transactionMs: 10, objectMs: 30, wechatMs: 100 },
  /** The memory with which a function has a core to itself. */
  wholeCoreGb: 1.727,
  /** Of five loans one comes back a week late; of the others one is reminded. */
  lateShare: 0.2,
  /** Of a hundred calls one starts a copy of the function, and its start is paid. */
  ...{ coldShare: 0.01, coldMs: 500 },
  /**
   * What Lambda itself logs of a call: above the level of serverless.yml nothing, and a time beside our line of it. What
   * the gateway logs of a request: the line of serverless.yml.
   */
  ...{ platformLogBytes: 40, gatewayLogBytes: 80 },
  /** Status line and headers of an answer, over TLS. */
  headerBytes: 400,
  /** Pictures are kept by the phone for good: so many a day are new to somebody. As sent at 320 pixels. */
  ...{ picturesADay: 8, pictureBytes: 18_000 },
  /** One picture takes so many puts: as it came, three sizes kept, three shown; bytes of all. */
  ...{ putsOfPicture: 7, bytesOfPicture: 900_000 },
} as const
