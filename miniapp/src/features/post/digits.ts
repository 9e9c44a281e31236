const QR = 'LX:code:'

export const qrOf = (digits: string): string => `${QR}${digits}`

/** The eight digits of a scanned or typed code; what else was scanned is none of ours. */
export function digitsIn(text: string): string | undefined {
  const plain = (text.startsWith(QR) ? text.slice(QR.length) : text).replace(/\s/g, '')
  return /^\d{8}$/.test(plain) ? plain : undefined
}

/** 1234 5678: as it is read out. */
export const spaced = (digits: string): string => `${digits.slice(0, 4)} ${digits.slice(4)}`
