import { describe, expect, it } from '@jest/globals'
import { badNames } from './names'

describe('A name that is refused', () => {
  it.each([
    'shared/utils.ts',
    'shared/kernel/utils/dates.ts',
    'functions/platform/helpers.ts',
    'functions/booking/service.ts',
    'functions/local/bookingService.ts',
    'miniapp/src/common/Sheet.tsx',
    'miniapp/src/features/booking/LoanManager.tsx',
    'miniapp/misc/a.scss',
    'shared/contract/index.ts',
    'miniapp/src/components/index.tsx',
    'functions/booking/index.ts',
    'functions/platform/dead-letters.ts',
    'functions/booking/handler.ts',
    'functions/booking/handover/types.ts',
    'functions/booking/rules.tsx',
    'functions/loan/rules.ts',
    'functions/cron.ts',
  ])('%s', (path) => expect(badNames([path])).not.toEqual([]))
})

describe('A name that passes', () => {
  it.each([
    'shared/contract/booking.ts',
    'shared/contract/commonNeed.ts',
    'functions/api.ts',
    'functions/booking/rules.ts',
    'functions/booking/handover/rules.ts',
    'functions/booking/handover/race.test.ts',
    'functions/booking/pages.tsx',
    'functions/platform/deadLetters.ts',
    'functions/package.json',
    'miniapp/src/pages/home/index.tsx',
    'miniapp/src/pages/home/index.config.ts',
    'miniapp/src/pages/home/index.module.scss',
    'miniapp/src/app.config.ts',
    'miniapp/src/api/loginCode.h5.ts',
    'miniapp/config/index.ts',
    'miniapp/src/components/Sheet.tsx',
    'docs/decisions/001-one-table.md',
  ])('%s', (path) => expect(badNames([path])).toEqual([]))
})
