import { type DragEvent, useState } from 'react';
import { useMessages } from '../i18n/messages.js';
import { platformMessages } from '../messages/messages.js';
import { announce } from './announce.js';
import { buttonClass } from './Button.js';
import { cx } from './cx.js';
import { describedBy, FieldGroup, type FieldProps } from './Field.js';
import { Icon } from './Icon.js';
import { type FileRef, fileUrl, uploadFile } from './upload.js';

interface Upload {
  readonly name: string;
  readonly percent: number;
}

interface FileFieldProps extends FieldProps {
  readonly value: readonly FileRef[];
  readonly onChange: (files: FileRef[]) => void;
  readonly multiple?: boolean;
  /** As in HTML: `image/*,.pdf` */
  readonly accept?: string;
  /** Largest size of one file; default 20 MB. */
  readonly maxMegabytes?: number;
  /** Where files are sent, when not to `/files`. */
  readonly address?: string;
}

/** Choosing or dropping files; each is sent at once with its progress, and can be taken off again. */
export function FileField(props: FileFieldProps) {
  const { value, multiple = false, accept } = props;
  const texts = useMessages(platformMessages);
  const { uploads, problem, add } = useUploads(props);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void add([...event.dataTransfer.files]);
  };
  return (
    <FieldGroup {...props} error={problem ?? props.error} role="group">
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'rounded-8 border border-dashed p-4',
          over ? 'border-key-900 bg-key-50' : 'border-solid-gray-420',
        )}
      >
        <label
          className={cx(
            buttonClass({ variant: 'outline' }),
            'relative has-focus-visible:outline-4 has-focus-visible:outline-black',
          )}
        >
          <Icon name="upload" size={20} />
          {texts.chooseFile}
          <input
            id={`${props.id}-input`}
            type="file"
            multiple={multiple}
            accept={accept}
            aria-describedby={describedBy(props)}
            onChange={(event) => {
              void add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
        </label>
        <span className="ml-4 hidden text-solid-gray-700 sm:inline">{over ? texts.dropHere : texts.dropFile}</span>
        <FileList files={value} onRemove={(id) => props.onChange(value.filter((file) => file.id !== id))} />
        {uploads.map((upload) => (
          <UploadLine key={upload.name} upload={upload} />
        ))}
      </div>
    </FieldGroup>
  );
}

function useUploads({ value, onChange, multiple = false, maxMegabytes = 20, address }: FileFieldProps) {
  const texts = useMessages(platformMessages);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (file: File): Promise<FileRef | null> => {
    if (file.size > maxMegabytes * 1_048_576) {
      setProblem(texts.fileTooLarge(file.name, maxMegabytes));
      return null;
    }
    const progress = (percent: number) =>
      setUploads((all) => [...all.filter((each) => each.name !== file.name), { name: file.name, percent }]);
    progress(0);
    try {
      return await uploadFile(file, progress, address);
    } catch {
      setProblem(texts.uploadFailed(file.name));
      return null;
    } finally {
      setUploads((all) => all.filter((each) => each.name !== file.name));
    }
  };
  const add = async (files: File[]) => {
    setProblem(null);
    const sent: FileRef[] = [];
    for (const file of multiple ? files : files.slice(0, 1)) {
      const done = await send(file);
      if (done) sent.push(done);
    }
    if (sent.length) onChange(multiple ? [...value, ...sent] : sent);
    for (const file of sent) announce(`${file.name} ${texts.done}`);
  };
  return { uploads, problem, add };
}

function UploadLine({ upload }: { upload: Upload }) {
  const texts = useMessages(platformMessages);
  return (
    <div className="mt-3">
      <span className="text-dns-14N-130">{texts.uploading(upload.name, upload.percent)}</span>
      <progress aria-label={upload.name} max={100} value={upload.percent} className="block h-2 w-full accent-key-900" />
    </div>
  );
}

/** Kept files as links with their size; with `onRemove`, each can be taken off. */
export function FileList({ files, onRemove }: { files: readonly FileRef[]; onRemove?: (id: string) => void }) {
  const texts = useMessages(platformMessages);
  if (files.length === 0) return null;
  return (
    <ul className="m-0 mt-3 list-none divide-y divide-solid-gray-300 p-0">
      {files.map((file) => (
        <li key={file.id} className="flex items-center gap-2 py-1">
          <Icon name="file" size={20} className="text-solid-gray-600" />
          <a href={fileUrl(file.id)} target="_blank" rel="noreferrer" className="link-plain min-w-0 py-2">
            {file.name}
          </a>
          <span className="shrink-0 text-dns-14N-130 text-solid-gray-700">
            {texts.fileSize(Math.max(1, Math.round(file.size / 1024)))}
          </span>
          {onRemove && (
            <button
              type="button"
              onClick={() => onRemove(file.id)}
              aria-label={texts.removeFile(file.name)}
              className="ml-auto grid size-11 shrink-0 place-items-center rounded-6 hover:bg-solid-gray-50"
            >
              <Icon name="close" size={20} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
