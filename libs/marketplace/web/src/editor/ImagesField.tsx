import { mostImages, type PostingImage } from '@musubi/marketplace/model';
import {
  FileField,
  type FileRef,
  type FormControl,
  fieldDomId,
  Stack,
  TextField,
  useMessages,
} from '@musubi/platform/web';
import { ownMessages } from '../messages/own.js';

const imagesOf = (value: unknown): PostingImage[] => (Array.isArray(value) ? (value as PostingImage[]) : []);

/** Photos with a few words each for those who cannot see them. */
export function ImagesField({ form }: { form: FormControl }) {
  const t = useMessages(ownMessages);
  const field = form.form.pages.flatMap((page) => page.fields).find((each) => each.id === 'images');
  const images = imagesOf(form.values['images']);
  const set = (next: PostingImage[]) => form.set('images', next);
  const add = (files: FileRef[]) => set([...images, ...files.map(({ id }) => ({ id, alt: '' }))]);
  return (
    <Stack>
      {images.map((image, index) => (
        <div key={image.id} className="grid gap-4 sm:grid-cols-[12rem_1fr]">
          <img
            src={`/files/${image.id}?width=320`}
            alt={image.alt}
            className="aspect-4/3 w-48 rounded-8 bg-solid-gray-50 object-cover"
          />
          <div>
            <TextField
              id={`alt-${image.id}`}
              label={t.imageAlt(index + 1)}
              help={t.imageAltHelp}
              value={image.alt}
              onChange={(alt) => set(images.map((each) => (each.id === image.id ? { ...each, alt } : each)))}
            />
            <button
              type="button"
              onClick={() => set(images.filter((each) => each.id !== image.id))}
              className="link mt-2 min-h-11"
            >
              {t.imageRemove(index + 1)}
            </button>
          </div>
        </div>
      ))}
      {images.length < mostImages && (
        <FileField
          id={fieldDomId('images')}
          label={field?.title ?? t.images}
          help={field?.help}
          error={form.issues.find((issue) => issue.field === 'images')?.message}
          multiple
          accept="image/*"
          maxMegabytes={10}
          value={[]}
          onChange={add}
        />
      )}
    </Stack>
  );
}
