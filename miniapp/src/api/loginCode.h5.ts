const CHOOSING = 'choosing'

export const wechat = (): string => {
  const { protocol, hostname, port } = window.location
  return `${protocol}//${hostname}:${Number(port || 80) + 1}`
}

/** The simulator's login code for the person chosen there; `undefined` when nobody is chosen. */
export async function loginCode(): Promise<string | undefined> {
  const response = await fetch(`${wechat()}/simulator/login-code`, {
    method: 'POST',
    credentials: 'include',
  })
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`login code: ${response.status}`)
  return ((await response.json()) as { code: string }).code
}

/** Leaves for the simulator's page of people, which comes back here. */
export const chooseWho = (): void => {
  sessionStorage.setItem(CHOOSING, '1')
  window.location.href = `${wechat()}/?return=${encodeURIComponent(window.location.href)}`
}

/** Whether the page was opened by coming back from choosing; true once. */
export const hasJustChosen = (): boolean => {
  const isBack = sessionStorage.getItem(CHOOSING) !== null
  sessionStorage.removeItem(CHOOSING)
  return isBack
}
