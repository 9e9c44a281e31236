import * as contract from '../../shared/contract/event'
import * as cover from '../../shared/contract/cover'
import * as desk from '../../shared/contract/eventDesk'
import * as proposal from '../../shared/contract/proposal'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import { dropCover, offerCover } from './cover/actions'
import { listDeskSessions } from './desk/actions'
import { listSessions } from './finding/actions'
import { createEvent, publishEvent } from './planning/actions'
import { listMyProposals, listProposals, proposeEvent } from './proposing/actions'
import { decideProposal } from './proposing/deciding/actions'
import { changeWords } from './words/actions'

export const eventRoutes: readonly Route<'classes'>[] = [
  serve(contract.listSessions, listSessions),
  serve(proposal.proposeEvent, proposeEvent),
  serve(proposal.listMyProposals, listMyProposals),
  serve(contract.createEvent, createEvent),
  serve(desk.publishEvent, publishEvent),
  serve(desk.changeWords, changeWords),
  serve(cover.offerCover, offerCover),
  serve(cover.dropCover, dropCover),
  serve(desk.listDeskSessions, listDeskSessions),
  serve(proposal.listProposals, listProposals),
  serve(proposal.decideProposal, decideProposal),
]
