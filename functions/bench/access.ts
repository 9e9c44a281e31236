import { type Bench, exactly, type Figure } from './figure'
import { walked } from './walked'

/** What stands in the way: rules of axe, contrast by mode, fingers, letters by mode, the width, pictures, states that did not come. */
const KINDS = ['violations', 'contrast', 'targets', 'texts', 'overflow', 'pictures', 'broken']

/** Every page of app.config in a browser: light, dark, care mode, 320 pixels with WeChat's largest letters, and more. */
export const access: Bench = async ({ isCi }) => {
  const counted = await walked('miniapp/testing/access.ts', 'access', isCi ? ['--ci'] : [])
  return KINDS.map((kind): Figure => exactly(`access.${kind}`, counted.get(kind) ?? NaN, 0))
}
