/** What may lie over the page of a session. */
export type SheetName = 'signUp' | 'cancel' | 'leave' | 'leaveLate' | 'give' | 'family' | 'absence'
export type Open = (sheet: SheetName) => void
