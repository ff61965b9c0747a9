'use client'

import { Fragment, type ReactNode } from 'react'
import { formatCredit } from '#lib/document/credit.ts'
import {
  type CellSpans,
  childrenOf,
  type DocumentJson,
  type MarkJson,
  type MarkName,
  type NodeJson,
  type NodeName,
} from '#lib/document/document-json.ts'
import { CalloutLabel, EmbedCard, NoteLabel, RelatedBox } from './blocks/shown-blocks.tsx'
import { StillPicture } from './pictures/still-picture.tsx'

/** The whole text as it stands, to read: looks like the editor, and is there before it. */
export function DocumentView({ document }: { document: DocumentJson }) {
  return <div className="ProseMirror stet-text">{inside(document)}</div>
}

type Shown<N extends NodeName> = (node: Extract<NodeJson, { type: N }>) => ReactNode

const NODES: { [N in NodeName]: Shown<N> } = {
  doc: inside,
  title: node => <h1 className="stet-title">{inside(node)}</h1>,
  deck: node => <p className="stet-deck">{inside(node)}</p>,
  keyPoints: node => (childrenOf(node).length ? <ul className="stet-key-points">{inside(node)}</ul> : null),
  keyPoint: node => <li className="stet-key-point">{inside(node)}</li>,
  paragraph: node => <p>{inside(node)}</p>,
  heading: node => {
    const Tag = node.attrs.level === 2 ? 'h2' : 'h3'
    return <Tag data-emoji={node.attrs.emoji ?? undefined}>{inside(node)}</Tag>
  },
  bulletList: node => <ul>{inside(node)}</ul>,
  orderedList: node => <ol start={node.attrs.start}>{inside(node)}</ol>,
  listItem: node => <li>{inside(node)}</li>,
  blockquote: node => <blockquote data-cite={node.attrs.cite ?? undefined}>{inside(node)}</blockquote>,
  figure: node => (
    <figure className="stet-figure" data-layout={node.attrs.layout}>
      <StillPicture mediaId={node.attrs.mediaId} alt={node.attrs.alt} />
      {inside(node)}
      <p className="stet-figure-facts">{formatCredit(node.attrs.credit)}</p>
    </figure>
  ),
  gallery: node => <div className="stet-gallery">{inside(node)}</div>,
  pullquote: node => (
    <p className="stet-pullquote" data-attribution={node.attrs.attribution ?? undefined}>
      {inside(node)}
    </p>
  ),
  callout: node => (
    <div className="stet-callout" data-tone={node.attrs.tone}>
      <CalloutLabel tone={node.attrs.tone} />
      <div className="stet-box-text">{inside(node)}</div>
    </div>
  ),
  table: node => (
    <div className="tableWrapper">
      <table>
        <tbody>{inside(node)}</tbody>
      </table>
    </div>
  ),
  tableRow: node => <tr>{inside(node)}</tr>,
  tableHeader: node => <th {...spansOf(node.attrs)}>{inside(node)}</th>,
  tableCell: node => <td {...spansOf(node.attrs)}>{inside(node)}</td>,
  embed: node => <EmbedCard {...node.attrs} />,
  related: node => <RelatedBox briefings={node.attrs.briefings} />,
  mention: node => (
    <span className="stet-mention" data-kind={node.attrs.kind}>
      {node.attrs.label}
    </span>
  ),
  caption: node => <figcaption className="stet-caption">{inside(node)}</figcaption>,
  newsletterCta: ({ attrs: { heading, text, button } }) => (
    <aside className="stet-newsletter">
      {[...heading, text, button].filter(Boolean).map(line => (
        <p key={line}>{line}</p>
      ))}
    </aside>
  ),
  divider: () => <hr className="stet-divider" />,
  internalNote: node => (
    <div className="stet-internal-note">
      <NoteLabel />
      <div className="stet-box-text">{inside(node)}</div>
    </div>
  ),
  hardBreak: () => <br />,
  text: node => (node.marks ?? []).reduce<ReactNode>((text, mark) => MARKS[mark.type](text, mark), node.text),
}

const MARKS: Record<MarkName, (text: ReactNode, mark: MarkJson) => ReactNode> = {
  link: (text, mark) => <a href={mark.type === 'link' ? mark.attrs.href : undefined}>{text}</a>,
  bold: text => <strong>{text}</strong>,
  italic: text => <em>{text}</em>,
  strike: text => <s>{text}</s>,
  code: text => <code>{text}</code>,
  highlight: text => <mark>{text}</mark>,
  superscript: text => <sup>{text}</sup>,
  subscript: text => <sub>{text}</sub>,
  ruby: (text, mark) => (
    <span className="stet-ruby" data-ruby={mark.type === 'ruby' ? mark.attrs.text : undefined}>
      {text}
    </span>
  ),
  comment: text => <span className="stet-comment">{text}</span>,
  insertion: text => <ins className="stet-insertion">{text}</ins>,
  deletion: text => <del className="stet-deletion">{text}</del>,
  modification: text => <span className="stet-modification">{text}</span>,
}

function spansOf({ colspan, rowspan }: CellSpans) {
  return { colSpan: colspan, rowSpan: rowspan }
}

function inside(node: NodeJson | DocumentJson): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text that is only read keeps its order.
  return childrenOf(node).map((child, index) => <Fragment key={index}>{shown(child)}</Fragment>)
}

function shown(node: NodeJson): ReactNode {
  return (NODES[node.type] as Shown<NodeName>)(node)
}
