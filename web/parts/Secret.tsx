import { useState } from 'react'
import { Button } from 'react-aria-components'
import { say } from '../app/here.ts'
import { Ltr } from '../show/text.tsx'

/** Something shown once: a link, a token. */
export function Secret({ text, note }: { text: string; note: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  return (
    <div className="secret-box" role="status">
      <p>{note}</p>
      <Ltr className="secret">{text}</Ltr>
      <Button onPress={() => void copy()}>{say(copied ? 'copied' : 'copyThis')}</Button>
    </div>
  )
}
