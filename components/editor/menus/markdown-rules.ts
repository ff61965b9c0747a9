import { Extension, textblockTypeInputRule } from '@tiptap/core'

/** One hash is a heading as well: texts here have no heading above the second level. All other shortcuts belong to their nodes and marks. */
export const markdownRules = Extension.create({
  name: 'markdownRules',
  addInputRules() {
    const heading = this.editor.schema.nodes.heading
    return heading ? [textblockTypeInputRule({ find: /^#\s$/, type: heading, getAttributes: { level: 2 } })] : []
  },
})
