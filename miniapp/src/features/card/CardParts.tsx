import { useState } from 'react'
import { Quiet } from '../../components/Card'
import { Ticks } from '../../components/Ticks'

/** What goes with a thing: all of it is there until somebody says not. */
export function useParts(accessories: readonly string[] = []) {
  const [missing, setMissing] = useState<readonly string[]>([])
  const parts = [...new Set(accessories)]
  const ticked = parts.filter((part) => !missing.includes(part))
  const setTicked = (there: readonly string[]) =>
    setMissing(parts.filter((part) => !there.includes(part)))
  return { parts, ticked, setTicked }
}

type PartsProps = {
  readonly label: string
  readonly parts: readonly string[]
  readonly ticked: readonly string[]
  readonly onChange: (ticked: readonly string[]) => void
}

export const CardParts = ({ label, parts, ticked, onChange }: PartsProps) =>
  parts.length === 0 ? null : (
    <>
      <Quiet>{label}</Quiet>
      <Ticks label={label} options={parts} ticked={ticked} onChange={onChange} />
    </>
  )
