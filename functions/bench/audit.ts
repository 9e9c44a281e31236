import { atMost, type Bench, exactly } from './figure'
import { walked } from './walked'

/** WeChat's 体验评分 on the compiled mini-program, all its pages; what a busy machine may slow down stands apart. */
export const audit: Bench = async ({ isCi }) => {
  const counted = await walked('miniapp/testing/rating.ts', 'audit', isCi ? ['--ci'] : [])
  return [
    exactly('audit.failed', counted.get('failed') ?? NaN, 0),
    atMost('audit.slow', counted.get('slow') ?? Infinity, 0),
  ]
}
