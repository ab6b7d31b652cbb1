import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, DropZone, FileTrigger, Text } from 'react-aria-components'
import { say } from '../../app/here.ts'
import { WordsField } from '../../parts/fields.tsx'
import { Failure } from '../../parts/states.tsx'
import { addFiles } from './uploads.ts'

/** Files by dropping them or by choosing them. */
export function FilesForm() {
  const cache = useQueryClient()
  const [published, setPublished] = useState('')
  const [failed, fail] = useState<{ error: unknown; files: readonly File[] }>()
  const send = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return
    fail(undefined)
    try {
      await addFiles(cache, files, published === '' ? undefined : published)
    } catch (error) {
      fail({ error, files })
    }
  }
  return (
    <div className="form">
      <DropZone
        className="drop"
        onDrop={async ({ items }) => {
          const files = items.filter((item) => item.kind === 'file')
          await send(await Promise.all(files.map((item) => item.getFile())))
        }}
      >
        <Text slot="label">{say('dropFiles')}</Text>
        <FileTrigger allowsMultiple onSelect={(files) => void send([...(files ?? [])])}>
          <Button className="primary">{say('chooseFiles')}</Button>
        </FileTrigger>
        <p className="fine">{say('fileKinds')}</p>
      </DropZone>
      <WordsField
        label={say('publishedFallback')}
        type="date"
        dir="ltr"
        value={published}
        onChange={setPublished}
        hint={say('publishedHint')}
      />
      {failed !== undefined && <Failure error={failed.error} retry={() => send(failed.files)} />}
    </div>
  )
}
