import type { ReactNode } from 'react'
import {
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components'

/** Fields of forms, each with its label. */

interface WordsProps {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string | undefined
  type?: 'text' | 'search' | 'date' | 'datetime-local' | 'password' | 'url' | 'number'
  dir?: 'auto' | 'ltr'
  rows?: number
  isRequired?: boolean
  autoFocus?: boolean
  autoComplete?: string
  maxLength?: number
  minLength?: number
  pattern?: string
  name?: string
  inputMode?: 'numeric'
}

export function WordsField({ label, hint, rows, dir = 'auto', type = 'text', ...rest }: WordsProps) {
  return (
    <TextField className="field" type={type} {...rest}>
      <Label>{label}</Label>
      {rows === undefined ? <Input dir={dir} /> : <TextArea dir={dir} rows={rows} />}
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error" />
    </TextField>
  )
}

export interface Choice<T extends string> {
  readonly id: T
  readonly name: string
}

/** One of a list. */
export function ChoiceField<T extends string>({
  label,
  value,
  onChange,
  choices,
  placeholder,
  name,
  isRequired = false,
  autoFocus = false,
}: {
  label: string
  value: T | null
  onChange: (value: T) => void
  choices: readonly Choice<T>[]
  placeholder?: string
  name?: string
  isRequired?: boolean
  autoFocus?: boolean
}) {
  return (
    <Select
      autoFocus={autoFocus}
      className="field"
      value={value}
      isRequired={isRequired}
      {...(name === undefined ? {} : { name })}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(key) => {
        if (key !== null) onChange(key as T)
      }}
    >
      <Label>{label}</Label>
      <Button className="select-button">
        <SelectValue />
        <span aria-hidden="true" className="caret" />
      </Button>
      <FieldError className="field-error" />
      <Popover className="popover">
        <ListBox className="choices" items={choices}>
          {({ id, name: shown }) => (
            <ListBoxItem className="choice" id={id} textValue={shown}>
              {shown}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

/** The foot of a form. */
export const Buttons = ({ children }: { children: ReactNode }) => <div className="buttons">{children}</div>
