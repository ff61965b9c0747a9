import { DeskProblem, type ProblemBody } from './problem.ts'

type Options = { signal?: AbortSignal; onProgress?: (share: number) => void }

/** Sends one file as the part `file` of a form, with the person's cookie. `onProgress` hears which share of it has left, 0 to 1; only this kind of request knows. Gives the answer's `data`; throws `DeskProblem`, and an `AbortError` when `signal` stops it. */
export function sendFile<T>(path: string, file: File, { signal, onProgress }: Options = {}): Promise<T> {
  const form = new FormData()
  form.set('file', file)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const stop = () => request.abort()
    request.open('POST', `/api/desk${path}`)
    request.setRequestHeader('Accept', 'application/json')
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const { data, problem } = answerOf<T>(request)
      if (problem) reject(new DeskProblem(problem))
      else resolve(data as T)
    }
    request.onerror = () => reject(new DeskProblem(OFFLINE))
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'))
    request.onloadend = () => signal?.removeEventListener('abort', stop)
    signal?.addEventListener('abort', stop)
    if (signal?.aborted) reject(new DOMException('The upload was stopped.', 'AbortError'))
    else request.send(form)
  })
}

const OFFLINE = { status: 0, code: 'offline', title: 'Offline', detail: 'The server did not answer.' }

function answerOf<T>({ status, statusText, responseText }: XMLHttpRequest): { data?: T; problem?: ProblemBody } {
  const unreadable = { status, code: 'unavailable', title: 'Unavailable', detail: statusText }
  let body: unknown
  try {
    body = JSON.parse(responseText)
  } catch {
    // A proxy's page instead of an answer of ours.
    return { problem: unreadable }
  }
  if (status >= 300) return { problem: (body as ProblemBody | null) ?? unreadable }
  return { data: (body as { data: T }).data }
}
