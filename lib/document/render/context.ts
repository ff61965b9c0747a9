import type { MarkJson, MarkName, NodeJson, NodeName } from '../document-json.ts'

/** A picture as readers get it; `variants` are the same at other widths or in other formats. */
export type RenderedMedia = {
  url: string
  width: number
  height: number
  variants: { width: number; url: string; type: string }[]
  /** A few of its colours as a BlurHash, to show until it arrives; absent for pictures from before there was one. */
  blurhash?: string
}

/** What a renderer asks its caller for: the public picture of an id, or null when there is none (then the figure is left out). */
export type RenderContext = { media: (id: string) => RenderedMedia | null }

/** One function per node: the type checker refuses a table that forgets one. */
export type NodeTable<Result> = { [N in NodeName]: (node: NodeJson<N>) => Result }

/** One function per mark, wrapping what is inside it. */
export type MarkTable = { [M in MarkName]: (mark: MarkJson<M>, inner: string) => string }

/** The table's word on one node. */
export function renderNode<Result>(table: NodeTable<Result>, node: NodeJson): Result {
  const render = table[node.type] as (node: NodeJson) => Result
  return render(node)
}

/** The table's word on one mark around `inner`. */
export function renderMark(table: MarkTable, mark: MarkJson, inner: string): string {
  const render = table[mark.type] as (mark: MarkJson, inner: string) => string
  return render(mark, inner)
}
