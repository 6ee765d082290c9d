/** A file kept by the server: what a form's value holds. */
export interface FileRef {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Sends one file to `POST /files`; `onProgress` hears whole percents. Rejects when the server refuses or is away.
 * @param address for files of another kind, such as tables to be imported
 */
export function uploadFile(file: File, onProgress: (percent: number) => void, address = '/files'): Promise<FileRef> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('x-musubi-client', 'web');
    request.responseType = 'json';
    request.upload.onprogress = (event) => onProgress(Math.round((event.loaded / Math.max(event.total, 1)) * 100));
    request.onload = () =>
      request.status < 300 ? resolve(request.response as FileRef) : reject(new Error(String(request.status)));
    request.onerror = () => reject(new Error('network'));
    const body = new FormData();
    body.append('file', file, file.name);
    request.send(body);
  });
}

/** Where a kept file can be read; the server checks who may. */
export const fileUrl = (id: string): string => `/files/${id}`;
