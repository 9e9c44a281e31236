/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { accept } from '../../../../shared/kernel/outcome'
import { GROUP_PLAN as W } from '../../../../shared/text/zhCN/consoleGroups'
import { at, type AnyPage, page } from '../../../console/page'
import { Button, Form } from '../../../console/parts'
import { changeAtDesk, groupAt } from '../actions'
import { PlanFields, typedPlan } from '../planning/pages'
import { planIn, writtenOf } from '../planning/rules'
import { ofGroup, pathOf } from '../rules'

const changePath = (asked: Readonly<Record<string, unknown>>): string => `${pathOf(asked)}/change`

/** As it was written last, whether others read that yet or not. */
const form = page({
  method: 'GET',
  path: '/at/:nodeId/groups/:groupId/change',
  audience: 'worker',
  input: () => z.strictObject(ofGroup()),
  answer: async (call, asked) => {
    const found = await groupAt(call, asked)
    if (!found.ok) return found
    const { group } = found.value
    const body = (
      <>
        <p>{W.changeMore}</p>
        <Form call={call} action={at(changePath(asked))} label={W.change}>
          <input type="hidden" name="changedAt" value={`${group.changedAt}`} />
          <PlanFields call={call} written={writtenOf(group.rewritten ?? group)} />
          <Button text={W.save} />
        </Form>
      </>
    )
    return accept({ is: 'page', title: W.changeOf(group.words.name), body })
  },
})

const moment = () =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,15}$/)),
    z.transform(Number),
  ) as unknown as z.ZodMiniType<number>

const changing = page({
  method: 'POST',
  path: '/at/:nodeId/groups/:groupId/change',
  audience: 'worker',
  lists: ['weekdays'],
  from: changePath,
  input: () => z.strictObject({ ...ofGroup(), ...typedPlan(), changedAt: moment() }),
  answer: async (call, { nodeId, groupId, changedAt, ...typed }) => {
    const whose = { nodeId, groupId }
    const done = await changeAtDesk(call, { ...whose, changedAt, plan: planIn(typed) })
    return done.ok ? accept({ is: 'goTo', path: at(pathOf(whose)), said: 'done' }) : done
  },
})

export const changeGroupPages: readonly AnyPage[] = [form, changing]
