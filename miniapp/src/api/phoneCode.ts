/** In WeChat the code comes from the button itself. */
export const phoneCode = (): Promise<string | undefined> => Promise.resolve(undefined)
