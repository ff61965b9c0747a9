import { useMessages } from '#components/ui/messages.tsx'
import type { Messages } from '#messages/messages.ts'

type Words = Messages['history']
type Container = { type: string; cite?: string | null; tone?: keyof Words['tones']; colspan?: number; rowspan?: number }

/** Gives `(name, value)` → an attribute of a block as a person would say it; empty where there is none. `titles` are of briefings, by id. */
export function useAttributeText(titles: Record<string, string>) {
  const words = useMessages().history
  const say: Record<string, (value: never) => string> = {
    type: (value: string) => words.blocks[value] ?? value,
    level: (value: number) => words.level(value),
    layout: (value: keyof Words['layouts']) => words.layouts[value],
    tone: (value: keyof Words['tones']) => words.tones[value],
    credit: (value: { text: string }) => value.text,
    focal: (value: { x: number; y: number }) => words.focal(percent(value.x), percent(value.y)),
    heading: (value: string[]) => value.join(' / '),
    briefings: (value: string[]) => value.map(id => titles[id] ?? words.goneBriefing).join(' · '),
    within: (value: Container[]) => value.map(one => containerText(one, words)).join(' › '),
  }
  return (name: string, value: unknown): string => {
    if (value === null || value === undefined) return ''
    return say[name]?.(value as never) ?? String(value)
  }
}

function containerText({ type, cite, tone, colspan = 1, rowspan = 1 }: Container, words: Words): string {
  const more = [cite, tone && words.tones[tone], (colspan > 1 || rowspan > 1) && words.spans(colspan, rowspan)].filter(
    Boolean,
  )
  const name = words.containers[type] ?? type
  return more.length > 0 ? `${name} (${more.join(', ')})` : name
}

function percent(share: number): number {
  return Math.round(share * 100)
}
