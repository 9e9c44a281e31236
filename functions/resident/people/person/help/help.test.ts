import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readCard } from '../../../../../shared/contract/card'
import * as care from '../../../../../shared/contract/care'
import { approveMembership } from '../../../../../shared/contract/resident'
import { cardWords } from '../../../../../shared/kernel/cardCode'
import type { MembershipId } from '../../../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../../../shared/text/zhCN/audit'
import { CARDS_PAGE, GIVE_PAGE, HELP_PAGE as W } from '../../../../../shared/text/zhCN/consoleHelp'
import { refusalSentence } from '../../../../../shared/text/zhCN/refusals'
import { anElder, blankCard, registers } from '../../../../testing/carded'
import { type Computer, deskOf } from '../../../../testing/computer'
import { asksToJoin, worker } from '../../../../testing/neighbours'
import { hiddenOn, linkOn } from '../../../../testing/onPage'
import { type Person, startTown, type Town } from '../../../../testing/town'

let town: Town
let xiaoli: Person
let desk: Computer
let second: Computer
let far: Computer
let mother: MembershipId
let daughter: Person
let daughterHome: MembershipId
/** Of the mother. */
let path: string

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  const elder = anElder('陈婆婆')
  mother = await registers(town, xiaoli, elder)
  daughter = await town.person('阿芳')
  daughterHome = (await asksToJoin(town, daughter, { room: elder.room })).id
  await xiaoli.gets(approveMembership, { membershipId: daughterHome })
  await town.stream?.drain()
  desk = await deskOf(town, xiaoli)
  second = await deskOf(town, await worker(town, '小何'))
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
  const { html } = await desk.opens(`/console/at/${town.places.jiuding}/residents`)
  path = /href="([^"]*\/residents\/res_\w+)"[^>]*>\s*陈婆婆/.exec(html)?.[1] ?? ''
}, 120_000)
afterAll(() => town.stop())

describe('The card of somebody without a phone, at a desk', () => {
  it('(1.5) (10.2) is given by the letters on a blank one, and dead where it was lost', async () => {
    const person = await desk.opens(path)
    const help = await desk.opens(linkOn(person, '/help'))
    expect(help.text).toContain(W.noCard)
    expect(help.text).not.toContain('全名')
    const code = await blankCard(town, xiaoli)
    const wrong = await desk.sends(`${path}/help/card`, { code: '写错了' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain(refusalSentence({ code: 'card.mistyped' }))
    expect(wrong.html).toContain('value="写错了"')
    const given = await desk.sends(`${path}/help/card`, { code: cardWords(code).toLowerCase() })
    expect(given.text).toContain(W.hasCard)
    expect(await xiaoli.gets(readCard, { code })).toMatchObject({ membershipId: mother })
    expect((await second.opens(path)).text).toContain(AUDIT_WORDS.bindCard)
    const ended = await second.sends(`${path}/help/card-end`, {})
    expect(ended.text).toContain(W.noCard)
    expect(await xiaoli.asks(readCard, { code })).toMatchObject({ refusal: { code: 'card.dead' } })
    expect((await desk.sends(`${path}/help/card`, { code })).status).toBe(410)
  })

  it('(1.5) (10.2) is printed blank, ten on a sheet, for a community', async () => {
    const residents = await desk.opens(`/console/at/${town.places.beijiang}/residents`)
    const cards = await desk.opens(linkOn(residents, '/cards'))
    const sent = { key: hiddenOn(cards, 'key') }
    const made = await desk.sends(`/console/at/${town.places.beijiang}/cards`, sent)
    const codes = made.text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/g) ?? []
    expect(new Set(codes).size).toBe(10)
    const again = await desk.sends(`/console/at/${town.places.beijiang}/cards`, sent)
    expect(again.text).toContain(codes[0] ?? '')
    const given = await desk.sends(`${path}/help/card`, { code: codes[0] ?? '' })
    expect(given.text).toContain(W.hasCard)
    const compound = await desk.opens(`/console/at/${town.places.jiuding}/cards`)
    expect(compound.text).toContain(CARDS_PAGE.elsewhere)
    const elsewhere = `/console/at/${town.places.beijiang}/cards`
    expect((await far.opens(elsewhere)).status).toBe(403)
    expect((await far.sends(elsewhere, {})).status).toBe(403)
  })
})

describe('Who acts for somebody without a phone, at a desk', () => {
  it('(1.6) (10.2) is put down of the same household, or the worker, and ended by any colleague', async () => {
    const help = await desk.opens(`${path}/help`)
    const form = await desk.opens(linkOn(help, '/mandates'))
    expect(form.text).toContain('阿芳')
    expect(form.text).not.toContain('全名')
    const sent = { proxy: daughterHome, consent: 'inPerson', key: hiddenOn(form, 'key') }
    const given = await desk.sends(`${path}/help/mandates`, sent)
    await desk.sends(`${path}/help/mandates`, sent)
    expect(given.text).toContain('阿芳')
    expect(given.text).toContain(W.standing)
    const { mandates } = await daughter.gets(care.listMandates, {})
    expect(mandates).toMatchObject([{ as: 'proxy', consent: 'inPerson', principal: '陈婆婆' }])
    const mandateId = mandates[0]?.id ?? ''
    const ended = await second.sends(`${path}/help/mandate-end`, { mandateId })
    expect(ended.text).toContain(W.none)
    expect((await desk.sends(`${path}/help/mandate-end`, { mandateId })).status).toBe(200)
    expect((await daughter.gets(care.listMandates, {})).mandates).toEqual([])
    const person = await desk.opens(path)
    for (const what of ['giveMandate', 'endMandate'])
      expect(person.text).toContain(AUDIT_WORDS[what])
  })

  it('(1.6) (10.2) is nobody of those who have a phone, and no stranger', async () => {
    const residents = await desk.opens(`/console/at/${town.places.jiuding}/residents`)
    const theirs = /href="([^"]*\/residents\/res_\w+)"[^>]*>\s*阿芳/.exec(residents.html)?.[1] ?? ''
    const refused = await desk.sends(`${theirs}/help/mandates`, {
      ...{ proxy: mother, consent: 'inPerson' },
    })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain(refusalSentence({ code: 'care.hasAccount' }))
    const late = { proxy: daughterHome, consent: 'paper', until: '2031-01-01' }
    const tooLong = await desk.sends(`${path}/help/mandates`, late)
    expect(tooLong.status).toBe(422)
    expect(tooLong.html).toContain('value="2031-01-01"')
    expect(tooLong.html).toContain(`<option value="${daughterHome}" selected`)
    expect(tooLong.text).toContain(GIVE_PAGE.intro)
  })

  it('(1.6) (10.2) is chosen on purpose: whoever is no choice any more is not the worker instead', async () => {
    const form = await desk.opens(`${path}/help/mandates`)
    expect(form.html).not.toContain('<option value="me" selected')
    const none = await desk.sends(`${path}/help/mandates`, { consent: 'paper', back: '0' })
    expect(none.status).toBe(400)
    const sent = { proxy: daughterHome, consent: 'paper', until: '2031-01-01', back: '4' }
    const refused = await desk.sends(`${path}/help/mandates`, sent)
    expect(refused.html).toContain('name="back" value="4"')
    expect(refused.html).not.toMatch(/<option value="(me|mbr_\w+)" selected/)
  })

  it('(1.6) (10.2) is nobody’s business elsewhere', async () => {
    const there = path.replace(town.places.jiuding, town.places.tapo)
    for (const one of [path, there]) {
      for (const below of ['/help', '/help/mandates'])
        expect((await far.opens(`${one}${below}`)).status).toBe(404)
      expect((await far.sends(`${one}/help/card-end`, {})).status).toBe(404)
      const given = await far.sends(`${one}/help/mandates`, { proxy: 'me', consent: 'inPerson' })
      expect(given.status).toBe(404)
    }
  })
})
