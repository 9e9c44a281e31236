import { furnish } from './world'

/** Once before all tests that open worlds: two at a time would furnish two. */
export default async function furnishing(): Promise<void> {
  process.env['LINXIANG_FURNISHED'] = await furnish()
}
