import type { Context } from 'hono'
import { AppError } from '#lib/kernel/errors.ts'
import { uploadPicture } from '#lib/media/upload-picture.ts'
import { actorOfRequest } from '../session.ts'

/** Takes one picture as `multipart/form-data` with the part `file`, and answers with its view. */
export async function upload(context: Context): Promise<Response> {
  const actor = await actorOfRequest(context.req.raw)
  const form = await context.req.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) {
    throw new AppError('validation', 'Send the picture as the part “file” of a multipart form.', {
      errors: [{ pointer: '/file', in: 'body', code: 'required', message: 'There is no file.' }],
    })
  }
  const bytes = Buffer.from(await file.arrayBuffer())
  return context.json({ data: await uploadPicture(actor, { filename: file.name, bytes }) }, 201)
}
