import * as contract from '../../../shared/contract/openFigures'
import type { Route } from '../../platform/call'
import { serve } from '../../platform/serve'
import { readFigures, readFigureSheet } from './reading/actions'

export const openFigureRoutes: readonly Route<'console'>[] = [
  serve(contract.readFigures, readFigures),
  serve(contract.readFigureSheet, readFigureSheet),
]
