import openapiTS, { astToString } from 'openapi-typescript'
import { deliveryApp } from '../delivery/app.ts'
import { deliveryDocument } from './delivery-document.ts'

const HEAD = '// Made from the OpenAPI document of the delivery API by `npm run client:types`.\n\n'

/** Where the client keeps its generated types, from the root of the project. */
export const CLIENT_TYPES = 'packages/client/src/api-types.ts'

/** The text of that file, as the API is now. */
export async function clientTypes(): Promise<string> {
  return HEAD + astToString(await openapiTS(JSON.stringify(deliveryDocument(deliveryApp))))
}
