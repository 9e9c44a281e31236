import { describe, expect, it } from '@jest/globals'
import { startOf } from '../../../shared/kernel/dates'
import type { CompoundId } from '../../../shared/kernel/ids'
import { booking, CHEN, LI, may, NOON, onDay, TERMS } from '../../testing/borrowing'
import type { Booking } from '../rules'
import {
  agreedHelpElapsed,
  decideEnding,
  doorFor,
  dueAtOf,
  hasBegunHelp,
  helpActions,
  isOverInSilence,
  kindOf,
} from './rules'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const slot = onDay(3, '09:00', '10:00')
const begins = startOf(may(3)) + 9 * HOUR
const terms = { ...TERMS, unit: 'slot', venue: 'asker' } as const
const help: Booking = {
  ...{ ...booking(LI, [3, 4]), ...slot, terms, kind: 'skill', status: 'accepted' },
}
const ends = (ending: 'done' | 'notCome', by = LI, now = begins, of = help) => {
  const outcome = decideEnding(of, ending, { by, now })
  return outcome.ok ? outcome.value.status : outcome.refusal.code
}

describe('What came of help', () => {
  it('(2.4) that it is done is said by whoever was helped, that one did not come by either', () => {
    expect(ends('done')).toBe('returned')
    expect(ends('done', CHEN)).toBe('booking.notYours')
    expect(ends('notCome')).toBe('noShow')
    expect(ends('notCome', CHEN)).toBe('noShow')
  })

  it('(2.4) is said from its beginning on, once, and never of a thing', () => {
    expect(ends('done', LI, begins - 1)).toBe('booking.slotTooEarly')
    expect(ends('done', LI, begins, { ...help, status: 'returned' })).toBe('booking.notInThisState')
    const thing = booking(LI, [3, 4], { status: 'accepted' })
    expect(ends('done', LI, begins, thing)).toBe('booking.notInThisState')
  })
})

describe('What time makes of help', () => {
  const asked = { kind: 'skill', span: slot } as const
  const eve = startOf(may(3)) - 6 * HOUR

  it('(2.4) a wish lapses after a day, and at the beginning of its slot at the latest', () => {
    expect(dueAtOf({ ...asked, status: 'requested', now: NOON })).toBe(NOON + DAY)
    expect(dueAtOf({ ...asked, status: 'requested', now: begins - HOUR })).toBe(begins)
  })

  it('(2.4) what is agreed is due at six on its eve, or a day behind its end', () => {
    expect(dueAtOf({ ...asked, status: 'accepted', now: eve - 1 })).toBe(eve)
    expect(dueAtOf({ ...asked, status: 'accepted', now: eve })).toBe(begins + HOUR + DAY)
  })

  it('(2.4) both are reminded on the eve, and not of what has begun', () => {
    const told = agreedHelpElapsed(help, eve)
    expect(told).toMatchObject({
      is: 'told',
      booking: { status: 'accepted', told: 'eve', dueAt: begins + HOUR + DAY, changedBy: 'clock' },
    })
    expect(agreedHelpElapsed(help, begins).booking).not.toHaveProperty('told')
  })

  it('(2.4) a day behind its end silence counts as done, which is no news', () => {
    const over = agreedHelpElapsed(help, begins + HOUR + DAY)
    expect(over).toMatchObject({
      is: 'released',
      booking: { status: 'returned', rev: help.rev + 1 },
    })
    expect(over.booking).not.toHaveProperty('dueAt')
    expect(isOverInSilence(over.booking)).toBe(true)
    expect(isOverInSilence({ ...over.booking, changedBy: LI })).toBe(false)
    expect(isOverInSilence(help)).toBe(false)
    expect(agreedHelpElapsed(help, begins + HOUR + DAY - 1).is).toBe('told')
  })
})

describe('What each can do about help', () => {
  const both = (status: Booking['status'], now: number) =>
    (['owner', 'borrower'] as const).map((side) => helpActions({ ...help, status }, side, now))

  it('(2.4) nothing is called off once it has begun', () => {
    expect(both('requested', NOON)).toEqual([
      ['accept', 'decline'],
      ['shift', 'cancel'],
    ])
    expect(both('accepted', begins - 1)).toEqual([['cancel'], ['shift', 'cancel']])
    expect(both('accepted', begins)).toEqual([['notCome'], ['finish', 'notCome']])
    expect(both('returned', begins)).toEqual([[], []])
  })
})

describe('Whose door must be found', () => {
  const at = (venue: 'asker' | 'helper' | 'outside') => ({ ...help, terms: { ...terms, venue } })

  it('(2.4) the asker’s for help at their home, the helper’s at the helper’s, nobody’s outside', () => {
    const { compoundId } = help
    expect(doorFor(at('asker'), 'owner')).toEqual({ of: LI, compoundId })
    expect(doorFor(at('asker'), 'borrower')).toBeUndefined()
    expect(doorFor(at('helper'), 'borrower')).toEqual({ of: CHEN, compoundId })
    for (const side of ['owner', 'borrower'] as const)
      expect(doorFor(at('outside'), side)).toBeUndefined()
  })

  it('(2.6) the owner’s for a thing that is fetched there, never the borrower’s', () => {
    const thing = booking(LI, [3, 4])
    expect(doorFor(thing, 'borrower')?.of).toBe(CHEN)
    expect(doorFor(thing, 'owner')).toBeUndefined()
    const below = { ...thing, terms: { ...TERMS, handover: 'downstairs' as const } }
    expect(doorFor(below, 'borrower')).toBeUndefined()
  })
})

describe('What is written of help', () => {
  const { dueAt: _due, ...undue } = help
  const end = begins + HOUR

  it('(2.4) is how it ended, by whom, and nothing is due', () => {
    const ended = decideEnding(help, 'notCome', { by: CHEN, now: begins })
    expect(ended).toStrictEqual({
      ok: true,
      value: { ...undue, status: 'noShow', changedAt: begins, changedBy: CHEN, rev: 2 },
    })
  })

  it('(2.4) is that both were reminded, and when silence ends it', () => {
    const clock = { changedBy: 'clock', rev: 2, status: 'accepted' } as const
    expect(agreedHelpElapsed(help, begins - 1)).toStrictEqual({
      is: 'told',
      booking: { ...undue, ...clock, changedAt: begins - 1, told: 'eve', dueAt: end + DAY },
    })
    expect(agreedHelpElapsed(help, end + DAY)).toStrictEqual({
      is: 'released',
      booking: { ...undue, ...clock, status: 'returned', changedAt: end + DAY },
    })
  })

  it('(2.4) is no silence of a thing that time ended', () => {
    const { kind: _kind, ...thing } = help
    expect(isOverInSilence({ ...thing, status: 'returned', changedBy: 'clock' })).toBe(false)
    for (const status of ['noShow', 'accepted', 'expired'] as const)
      expect(isOverInSilence({ ...help, status, changedBy: 'clock' })).toBe(false)
  })

  it('(2.4) is known by its terms, and begun by its hours', () => {
    expect(kindOf({ terms })).toStrictEqual({ kind: 'skill' })
    expect(kindOf({ terms: TERMS })).toStrictEqual({})
    expect([begins - 1, begins].map((now) => hasBegunHelp(help, now))).toEqual([false, true])
    const { kind: _kind, ...thing } = help
    expect(hasBegunHelp(thing, begins)).toBe(false)
  })

  it('(2.6) of a thing is due by its days', () => {
    const span = { from: may(3), until: may(5) }
    expect(dueAtOf({ status: 'accepted', span, now: NOON })).toBe(startOf(may(5)))
    expect(dueAtOf({ status: 'requested', span, now: NOON })).toBe(NOON + DAY)
  })

  it('(2.4) is at a door in the compound that the one who is helped comes from', () => {
    const away = { ...help, borrowerCompoundId: 'cpd_garden' as CompoundId }
    expect(doorFor(away, 'owner')).toEqual({ of: LI, compoundId: 'cpd_garden' })
    const { kind: _kind, ...thing } = away
    expect(doorFor(thing, 'owner')).toBeUndefined()
    expect(doorFor({ ...help, terms: { ...terms, venue: 'helper' } }, 'owner')).toBeUndefined()
  })
})
