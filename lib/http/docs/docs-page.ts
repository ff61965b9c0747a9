import { createHash } from 'node:crypto'
import { docsFile } from './docs-file.ts'

/** Where the page's files are; each is asked for by a name that changes with its bytes. */
export const DOCS_ASSETS = '/api/docs'

/** The page that shows the OpenAPI document at `document`. It holds no script and nothing of another origin. */
export function docsPage(document: string, title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${address('swagger-ui.css')}">
<link rel="stylesheet" href="${address('docs.css')}">
<script src="${address('swagger-ui-bundle.js')}" defer></script>
<script src="${address('docs.js')}" defer></script>
</head>
<body>
<div id="docs" data-document="${document}"><p>The document itself: <a href="${document}">${document}</a></p></div>
</body>
</html>
`
}

function address(name: string): string {
  const file = docsFile(name)
  if (!file) throw new Error(`${name} is no file of the documentation.`)
  const version = createHash('sha256').update(file.body).digest('base64url').slice(0, 12)
  return `${DOCS_ASSETS}/${version}/${name}`
}
