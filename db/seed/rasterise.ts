import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'

// A program of its own, run by draw-pictures.ts: SVGs come in as a JSON array, JPEGs go out as one of base64.
const drawings: string[] = JSON.parse((await buffer(process.stdin)).toString())
const jpegs = await Promise.all(drawings.map(svg => sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer()))
process.stdout.write(JSON.stringify(jpegs.map(jpeg => jpeg.toString('base64'))))
