import type { Briefing, BriefingSummary } from './types.ts'

/** A name that `fields` takes: a member of a briefing, or one of its members' members (`body.html`). */
export type Field = {
  [Name in keyof Briefing & string]: Name | Inner<Name, NonNullable<Briefing[Name]>>
}[keyof Briefing & string]

type Inner<Name extends string, Value> = Value extends readonly unknown[] | string | number
  ? never
  : string extends keyof Value
    ? never
    : `${Name}.${keyof Value & string}`

/** What an answer has of a briefing: the chosen fields, or a summary when none are named. */
export type Chosen<F extends Field, Whole = BriefingSummary> = [F] extends [never]
  ? Whole
  : { [Name in Top<F> & keyof Briefing]: Name extends F ? Briefing[Name] : Some<Briefing[Name], InnerOf<F, Name>> }

type Top<F extends string> = F extends `${infer Name}.${string}` ? Name : F
type InnerOf<F extends string, Name extends string> = F extends `${Name}.${infer Rest}` ? Rest : never
type Some<Value, Names extends string> = Value extends null | undefined ? Value : Pick<Value, Names & keyof Value>
