'use client'

import { Button, Checkbox, CloseButton, TextInput } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { ToolButton } from '#components/editor/tool-button.tsx'
import { isComposing } from '#components/ui/is-composing.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { type Finding, useFinding } from './use-finding.ts'
import classes from './writing.module.css'

type Props = {
  editor: Editor
  editable: boolean
  /** Grows each time that somebody asks for the search. */
  asked: number
  /** Whether the words to put in their place can be written too. */
  replacing: boolean
  onReplacing: (replacing: boolean) => void
  onClose: () => void
}

/** Finds words in the whole text, title and key points too, and replaces them. Escape goes back to the text, to where the match stands. */
export function FindBar({ editor, editable, asked, replacing, onReplacing, onClose }: Props) {
  const { find: words } = useMessages().writing
  const finding = useFinding(editor)
  const field = useRef<HTMLInputElement>(null)
  const begin = useRef(finding.begin)
  begin.current = finding.begin
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that it is asked for.
  useEffect(() => {
    if (!field.current?.closest('search')?.contains(document.activeElement)) begin.current()
    field.current?.focus()
    field.current?.select()
  }, [asked])
  const leave = () => {
    finding.leave()
    onClose()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return
    event.preventDefault()
    event.stopPropagation()
    leave()
  }
  return (
    <search className={classes.bar} aria-label={words.label} onKeyDown={press}>
      <div className={classes.line}>
        <TextInput
          ref={field}
          className={classes.field}
          aria-label={words.query}
          placeholder={words.query}
          value={finding.query}
          maxLength={200}
          data-autofocus
          onChange={event => finding.search(event.currentTarget.value)}
          onKeyDown={event => onEnter(event, () => finding.step(event.shiftKey ? -1 : 1))}
        />
        <Tally finding={finding} />
        <ToolButton label={words.previous} icon={IconChevronUp} keys="Shift+Enter" onClick={() => finding.step(-1)} />
        <ToolButton label={words.next} icon={IconChevronDown} keys="Enter" onClick={() => finding.step(1)} />
        <Options finding={finding} replacing={replacing && editable} onReplacing={editable ? onReplacing : null} />
        <CloseButton className={classes.close} aria-label={words.close} onClick={leave} />
      </div>
      {replacing && editable && <Replacement finding={finding} />}
      {replacing && !editable && <p className={classes.told}>{words.readOnly}</p>}
    </search>
  )
}

function Tally({ finding: { query, matches, current } }: { finding: Finding }) {
  const { find: words } = useMessages().writing
  const text = matches.length > 0 ? words.count(current + 1, matches.length) : words.none
  return (
    <output className={classes.tally} data-none={matches.length === 0 || undefined}>
      {query && text}
    </output>
  )
}

type OptionsProps = { finding: Finding; replacing: boolean; onReplacing: Props['onReplacing'] | null }

function Options({ finding: { options, choose }, replacing, onReplacing }: OptionsProps) {
  const { find: words } = useMessages().writing
  return (
    <div className={classes.options}>
      <Checkbox
        size="xs"
        label={words.matchCase}
        checked={options.matchCase}
        onChange={event => choose({ matchCase: event.currentTarget.checked })}
      />
      <Checkbox
        size="xs"
        label={words.wholeWord}
        title={words.wholeWordHint}
        checked={options.wholeWord}
        onChange={event => choose({ wholeWord: event.currentTarget.checked })}
      />
      {onReplacing && (
        <Checkbox
          size="xs"
          label={words.withReplace}
          checked={replacing}
          onChange={event => onReplacing(event.currentTarget.checked)}
        />
      )}
    </div>
  )
}

function Replacement({ finding }: { finding: Finding }) {
  const { find: words } = useMessages().writing
  const [text, setText] = useState('')
  const [done, setDone] = useState(0)
  return (
    <div className={classes.line}>
      <TextInput
        className={classes.field}
        aria-label={words.replacement}
        placeholder={words.replacement}
        value={text}
        maxLength={200}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => onEnter(event, () => finding.replace(text))}
      />
      <Button size="compact-sm" variant="default" onClick={() => finding.replace(text)}>
        {words.replace}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setDone(finding.replaceAll(text))}>
        {words.replaceAll}
      </Button>
      <p className={classes.told} role="status">
        {done > 0 && words.replaced(done)}
      </p>
    </div>
  )
}

/** Not the Enter that ends a syllable. */
function onEnter(event: KeyboardEvent, act: () => void): void {
  if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
  event.preventDefault()
  act()
}
