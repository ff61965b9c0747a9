'use client'

import { Button } from '@mantine/core'
import { cityOf } from '#components/ui/format-when.ts'
import { useMessages } from '#components/ui/messages.tsx'
import { useNewsroomZone } from '#components/ui/newsroom-zone.tsx'
import { useOwnZone } from '#components/ui/when.tsx'
import { now } from '#lib/kernel/clock.ts'
import { fullWhenIn } from './full-when.ts'
import classes from './schedule.module.css'
import { useWhen } from './use-when.ts'
import type { WallTimeAnswer } from './wall-time.ts'
import type { TypedTime } from './wall-time-inputs.tsx'

type Props = {
  kind: 'publish' | 'withdraw' | 'embargo'
  typed: TypedTime
  answer: WallTimeAnswer
  /** The embargo that stands, before which nothing goes out and no later embargo ends. */
  floor: Date | null
  onChoose: (typed: TypedTime) => void
}

/** What the typed time means: the instant in all zones that matter and how far away it is, or the choice that the clocks leave. */
export function SchedulePreview({ kind, typed, answer, floor, onChoose }: Props) {
  const { common, exceptions, workflow } = useMessages()
  const words = workflow.schedule
  const says = {
    publish: { meaning: words.out, floor: words.embargo },
    withdraw: { meaning: words.off, floor: words.embargo },
    embargo: { meaning: exceptions.embargo.until, floor: exceptions.embargo.earlier },
  }[kind]
  const newsroom = useNewsroomZone()
  const own = useOwnZone()
  const when = useWhen()
  if (answer.kind === 'incomplete') return <Sentence tone="quiet" text={words.pick} />
  if (answer.kind === 'at') {
    if (answer.at <= now()) return <Sentence tone="problem" text={words.past} />
    if (floor && answer.at < floor) return <Sentence tone="problem" text={says.floor(when.full(floor.toISOString()))} />
    const zones = [typed.timeZone, newsroom, own]
    const moment = fullWhenIn(answer.at, zones, common.when)
    return <Sentence tone="good" text={says.meaning(moment, when.away(answer.at.toISOString()))} />
  }
  return (
    <div className={classes.choice} role="alert">
      <span>{words[answer.kind](typed.time, cityOf(typed.timeZone, common.when))}</span>
      <span className={classes.choices}>
        {answer.choices.map(({ wallTime, offset, overlap }) => {
          const [date = '', time = ''] = wallTime.split('T')
          const which = overlap === 'earlier' ? words.first : words.second
          return (
            <Button
              key={`${wallTime}${offset}`}
              variant="default"
              size="compact-md"
              onClick={() => onChoose({ ...typed, date, time: time.slice(0, 5), overlap })}
            >
              {`${time.slice(0, 5)} (UTC${offset})${overlap ? `, ${which}` : ''}`}
            </Button>
          )
        })}
      </span>
    </div>
  )
}

function Sentence({ tone, text }: { tone: 'quiet' | 'good' | 'problem'; text: string }) {
  return (
    <p className={classes.sentence} data-tone={tone} role="status">
      {text}
    </p>
  )
}
