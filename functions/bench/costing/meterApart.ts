import { type ChildProcess, fork } from 'node:child_process'
import { startMeter, type Used } from '../../testing/meter'

/** Answers one question at a time. */
export type ApartMeter = {
  readonly endpoint: string
  readonly take: () => Promise<Used>
  readonly stop: () => Promise<void>
}

const heard = <Said>(child: ChildProcess): Promise<Said> =>
  new Promise((resolve, reject) => {
    const failed = (fault: Error): void => reject(fault)
    child.once('error', failed)
    child.once('message', (said) => {
      child.off('error', failed)
      resolve(said as Said)
    })
  })

/** The meter in a process of its own: what it works itself is no work of the functions. */
export async function startMeterApart(engine: string): Promise<ApartMeter> {
  const child = fork(__filename, [engine], { execArgv: ['--import', 'tsx'] })
  const endpoint = await heard<string>(child)
  return {
    endpoint,
    take: () => {
      child.send('take')
      return heard<Used>(child)
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.disconnect()
      }),
  }
}

async function serve(engine: string): Promise<void> {
  const meter = await startMeter(engine)
  process.on('message', () => process.send?.(meter.take()))
  process.on('disconnect', () => process.exit())
  process.send?.(meter.endpoint)
}

const [, , engine] = process.argv
if (require.main === module && engine !== undefined) void serve(engine)
