'use client'

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { isComposing } from '#components/ui/is-composing.ts'
import { useMessages } from '#components/ui/messages.tsx'
import classes from './palette-list.module.css'
import type { Command } from './palette-registry.tsx'

type Props = { query: string; onQuery: (query: string) => void; commands: Command[]; onDone: () => void }

/** The palette's field and its list, as an ARIA combobox: the focus stays in the field, arrows choose. */
export function PaletteList({ query, onQuery, commands, onDone }: Props) {
  const { shell } = useMessages()
  const listId = useId()
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, commands.length - 1)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelectorAll('[role=option]')[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  function run(command: Command | undefined) {
    if (!command) return
    onDone()
    command.run()
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter and arrows belong to the input method while a Hangul syllable is being composed.
    if (isComposing(event.nativeEvent)) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setChosen((at + step + commands.length) % Math.max(commands.length, 1))
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(commands[at])
    }
  }

  return (
    <div>
      <input
        data-autofocus
        className={classes.field}
        placeholder={shell.palette.placeholder}
        aria-label={shell.palette.placeholder}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={commands[at] ? `${listId}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={event => {
          onQuery(event.currentTarget.value)
          setChosen(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={listId} role="listbox" aria-label={shell.palette.title} className={classes.list}>
        {commands.map((command, index) => (
          <Option
            key={command.id}
            id={`${listId}-${index}`}
            command={command}
            heading={command.group === commands[index - 1]?.group ? null : command.group}
            chosen={index === at}
            onPoint={() => setChosen(index)}
            onRun={() => run(command)}
          />
        ))}
      </div>
      <p className={classes.hint} role="status">
        {commands.length === 0 ? shell.palette.nothing : shell.palette.hint}
      </p>
    </div>
  )
}

type OptionProps = {
  id: string
  command: Command
  heading: string | null
  chosen: boolean
  onPoint: () => void
  onRun: () => void
}

function Option({ id, command, heading, chosen, onPoint, onRun }: OptionProps) {
  return (
    <>
      {heading && (
        <div role="presentation" className={classes.heading}>
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above handles the keys of the whole list. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field. */}
      <div
        id={id}
        role="option"
        aria-selected={chosen}
        className={classes.option}
        onPointerMove={onPoint}
        onClick={onRun}
      >
        {command.label}
      </div>
    </>
  )
}
