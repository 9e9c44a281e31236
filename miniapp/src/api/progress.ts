/** Tells four times at most how far something is: WeChat tells hundreds of times, and each costs a drawing. */
export function inQuarters(tell: (percent: number) => void): (percent: number) => void {
  let told = 0
  return (percent) => {
    const quarter = Math.floor(percent / 25) * 25
    if (quarter <= told) return
    told = quarter
    tell(quarter)
  }
}
