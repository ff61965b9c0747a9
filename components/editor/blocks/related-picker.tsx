'use client'

import { TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '#components/ui/messages.tsx'
import { ToolButton } from '../tool-button.tsx'
import own from './blocks.module.css'
import { useBriefingLine } from './use-briefing-line.ts'
import { useBriefingSearch } from './use-briefing-search.ts'

const MOST = 12

type Props = { chosen: string[]; onChange: (chosen: string[]) => void; autoFocus?: boolean; except?: string }

/** Finds briefings by their titles and puts them in order: all of it by buttons that the keyboard reaches. */
export function RelatedPicker({ chosen, onChange, autoFocus, except }: Props) {
  const { blocks, common } = useMessages()
  const words = blocks.related
  const [query, setQuery] = useState('')
  const [said, setSaid] = useState('')
  const [searching, setSearching] = useState(false)
  const found = useBriefingSearch(query).filter(({ id }) => id !== except && !chosen.includes(id))
  const add = (id: string, title: string) => {
    onChange([...chosen, id])
    setSaid(words.added(title))
  }
  return (
    <div className={own.picker}>
      <search onFocus={() => setSearching(true)}>
        <TextInput
          size="sm"
          type="search"
          label={words.search}
          value={query}
          data-autofocus={autoFocus}
          disabled={chosen.length >= MOST}
          description={chosen.length >= MOST ? words.full : undefined}
          onChange={event => setQuery(event.currentTarget.value)}
        />
        {query.trim() && found.length === 0 && <p className={own.hint}>{words.nothing}</p>}
        <ul aria-label={words.search}>
          {(searching ? found : []).map(({ id, title, status }) => (
            <li key={id}>
              <span className={own.name}>
                {title || common.untitled}
                <span>{common.status[status]}</span>
              </span>
              <ToolButton
                label={words.add(title)}
                icon={IconPlus}
                disabled={chosen.length >= MOST}
                onClick={() => add(id, title)}
              />
            </li>
          ))}
        </ul>
      </search>
      <ChosenList chosen={chosen} onChange={onChange} />
      <span className="stet-visually-hidden" role="status">
        {said}
      </span>
    </div>
  )
}

function ChosenList({ chosen, onChange }: Pick<Props, 'chosen' | 'onChange'>) {
  const words = useMessages().blocks.related
  const swap = (index: number, by: -1 | 1) => {
    const moved = chosen[index]
    if (!moved || chosen[index + by] === undefined) return
    onChange(chosen.toSpliced(index, 1).toSpliced(index + by, 0, moved))
  }
  return (
    <div>
      <ol aria-label={words.chosen}>
        {chosen.map((id, index) => (
          <Chosen
            key={id}
            id={id}
            isFirst={index === 0}
            isLast={index === chosen.length - 1}
            onMove={by => swap(index, by)}
            onTakeOut={() => onChange(chosen.filter(other => other !== id))}
          />
        ))}
      </ol>
      <p className={own.hint}>{chosen.length ? words.readersSee : words.empty}</p>
    </div>
  )
}

type ChosenProps = {
  id: string
  isFirst: boolean
  isLast: boolean
  onMove: (by: -1 | 1) => void
  onTakeOut: () => void
}

function Chosen({ id, isFirst, isLast, onMove, onTakeOut }: ChosenProps) {
  const { blocks, common } = useMessages()
  const words = blocks.related
  const line = useBriefingLine(id)
  const known = typeof line === 'object' ? line : null
  const unknown = { asking: words.loading, missing: words.missing, unread: words.unread }
  const title = typeof line === 'object' ? line.title || common.untitled : unknown[line]
  return (
    <li>
      <span className={own.name}>
        {title}
        {known && <span>{common.status[known.status]}</span>}
      </span>
      <ToolButton label={words.up(title)} icon={IconArrowUp} disabled={isFirst} onClick={() => onMove(-1)} />
      <ToolButton label={words.down(title)} icon={IconArrowDown} disabled={isLast} onClick={() => onMove(1)} />
      <ToolButton label={words.takeOut(title)} icon={IconX} onClick={onTakeOut} />
    </li>
  )
}
