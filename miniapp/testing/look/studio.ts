import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { show, type Sitting } from './camera'
import { judge } from './judgement'
import { type Round, type Seats, walk } from './lanes'
import type { Shot } from './shot'

export type Studio = Seats & { readonly folder: string }
export type Print = {
  readonly scene: string
  readonly view: string
  readonly name: string
  readonly file: string
}
export type Taken = { readonly prints: readonly Print[]; readonly remarks: readonly string[] }

const fileName = ({ scene, name }: Shot): string =>
  `${scene}-${name.replace(/\W+/g, '-').replace(/-$/, '')}.png`

type Picture = { readonly view: string; readonly png: Buffer }

function develop(shot: Shot, { view, png }: Picture, folder: string): Print {
  mkdirSync(join(folder, view), { recursive: true })
  const file = join(folder, view, fileName(shot))
  writeFileSync(file, png)
  return { scene: shot.scene, view, name: `${shot.scene}: ${shot.name}`, file }
}

async function take(shot: Shot, sitting: Sitting, folder: string): Promise<Taken> {
  const seen = await show(shot, sitting, async (view) => ({
    print: develop(shot, { view: view.name, png: await sitting.window.page.screenshot() }, folder),
    remarks: (await judge(sitting, view)).map(
      ({ what }) => `${view.name} ${shot.scene}: ${shot.name}: ${what}`,
    ),
  }))
  return {
    prints: seen.map(({ print }) => print),
    remarks: seen.flatMap(({ remarks }) => remarks),
  }
}

const untaken = (shot: Shot, error: unknown): Taken => ({
  prints: [],
  remarks: [`${shot.scene}: ${shot.name}: ${String(error)}`],
})

/** Takes all pictures of a set, in the order of the shots. */
export async function takeSet(studio: Studio, round: Round): Promise<Taken> {
  const taken = await walk(studio, round, (shot, sitting) =>
    take(shot, sitting, studio.folder).catch((error: unknown) => untaken(shot, error)),
  )
  return {
    prints: taken.flatMap(({ prints }) => prints),
    remarks: taken.flatMap(({ remarks }) => remarks),
  }
}
