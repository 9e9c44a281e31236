/// <reference types="@tarojs/taro" />
declare module '*.module.scss' {
  const names: Readonly<Record<string, string>>
  export default names
}
declare module '*.scss'
declare module 'abortcontroller-polyfill/dist/abortcontroller-polyfill-only'

/** The backend's origin; empty where the pages come from the same origin. */
declare const API_BASE: string
/** The tenant that this build belongs to. */
declare const DISTRICT_ID: string
/** The filing number of the published mini-program; empty until there is one. */
declare const FILING_NUMBER: string
