import type { HouseholdId } from '../../../shared/kernel/ids'
import type { CaseKind } from '../cases/rules'

/** So many doors are a day's walk; what is beyond stands on the next sheet. */
export const MAX_STOPS = 60

/** A door to which somebody goes. */
export type Stop = {
  readonly kind: CaseKind
  readonly since: number
  readonly compoundName: string
  readonly buildingName: string
  /** Absent where the door is not known: they are asked for at the desk of the building. */
  readonly unit?: string
  readonly room?: string
  readonly addressForm: string
  readonly title?: string
}

export type Door = {
  readonly id: HouseholdId
  readonly buildingName: string
  readonly unit: string
  readonly room: string
}

const inNumbers = new Intl.Collator('zh-CN', { numeric: true })

/** Building after building as people number them, entrance after entrance, from the lowest floor up: 303 before 1203. */
export function inDoorOrder(stops: readonly Stop[]): readonly Stop[] {
  const keys: readonly (keyof Stop)[] = ['compoundName', 'buildingName', 'unit', 'room']
  const compared = (a: Stop, b: Stop): number => {
    for (const key of keys) {
      const order = inNumbers.compare(String(a[key] ?? ''), String(b[key] ?? ''))
      if (order !== 0) return order
    }
    return a.since - b.since
  }
  return [...stops].sort(compared)
}

/** The floor of 1203, or of 12-03; none where a room is not numbered so. */
export function floorOf(room = ''): number | undefined {
  const floor = /^(\d+)-\d+$/.exec(room)?.[1] ?? /^(\d{1,2})\d\d$/.exec(room)?.[1]
  return floor === undefined ? undefined : Number(floor)
}

/** The same by building, in the order in which one walks. */
export function byBuilding(
  stops: readonly Stop[],
): readonly (readonly [building: string, stops: readonly Stop[]])[] {
  const groups = new Map<string, Stop[]>()
  for (const stop of inDoorOrder(stops)) {
    const name = `${stop.compoundName} ${stop.buildingName}`
    groups.set(name, [...(groups.get(name) ?? []), stop])
  }
  return [...groups]
}
