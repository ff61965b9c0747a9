import type { Context } from 'hono'
import { importFile } from '#lib/imports/import-file.ts'
import { AppError } from '#lib/kernel/errors.ts'
import { actorOfRequest } from '../session.ts'

/** Takes one Word document or Markdown file as `multipart/form-data` with the part `file`, and answers with the draft that it became and with what was left out. */
export async function importing(context: Context): Promise<Response> {
  const actor = await actorOfRequest(context.req.raw)
  const form = await context.req.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) {
    throw new AppError('validation', 'Send the document as the part “file” of a multipart form.', {
      errors: [{ pointer: '/file', in: 'body', code: 'required', message: 'There is no file.' }],
    })
  }
  const bytes = Buffer.from(await file.arrayBuffer())
  const imported = await importFile(actor, { filename: file.name, bytes })
  return context.json({ data: imported }, 201, { location: `/api/desk/briefings/${imported.id}` })
}
