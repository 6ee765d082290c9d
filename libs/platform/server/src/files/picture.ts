import { type ThumbnailWidth, thumbnailWidths } from './stored-file.js';

export interface Picture {
  readonly bytes: Buffer;
  readonly type: string;
  readonly ending: string;
  readonly width: number;
  readonly height: number;
  /** WebP, never wider than the picture itself. */
  readonly thumbnails: ReadonlyMap<ThumbnailWidth, Buffer>;
}

/** Longer sides are scaled down to this: enough for print on A4. */
const longestSide = 2400;
/** A small file can unpack to gigabytes; more pixels than any camera has are refused. */
const mostPixels = 120_000_000;

/**
 * Draws the picture anew: turned the right way up, without EXIF (place, time, device) and without anything a decoder
 * might trip over. JPEG stays JPEG; PNG and GIF become PNG; WebP stays WebP.
 * @throws when the bytes are no picture after all.
 */
export async function redraw(bytes: Buffer, type: string): Promise<Picture> {
  // Loaded at first use: the start of the program does not wait for it.
  const { default: sharp } = await import('sharp');
  const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  const format = ({ 'image/jpeg': 'jpeg', 'image/webp': 'webp' } as const)[type] ?? 'png';
  const drawn = await upright.clone().toFormat(format, { quality: 86 }).toBuffer({ resolveWithObject: true });
  const thumbnails = new Map<ThumbnailWidth, Buffer>();
  for (const width of thumbnailWidths)
    thumbnails.set(
      width,
      await upright.clone().resize({ width, withoutEnlargement: true }).webp({ quality: 80 }).toBuffer(),
    );
  return {
    bytes: drawn.data,
    type: `image/${format}`,
    ending: format === 'jpeg' ? 'jpg' : format,
    width: drawn.info.width,
    height: drawn.info.height,
    thumbnails,
  };
}
