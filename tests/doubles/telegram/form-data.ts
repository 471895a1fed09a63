/** A part of a form: a field with its text, or a file. */
export interface FormPart {
  name: string;
  /** Null for a field. */
  fileName: string | null;
  type: string;
  bytes: Uint8Array;
}

const parameter = (head: string, name: string): string | null =>
  new RegExp(`[; ]${name}="?([^";\\r\\n]*)"?`, 'i').exec(head)?.[1] ?? null;

/** Reads `multipart/form-data`. Latin-1 keeps every byte as one character. */
export function readFormData(bytes: Buffer, contentType: string): FormPart[] {
  const boundary = /boundary=(.+)$/.exec(contentType)?.[1] ?? '';
  return bytes
    .toString('latin1')
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const end = part.indexOf('\r\n\r\n');
      const head = part.slice(0, end);
      return {
        name: parameter(head, 'name') ?? '',
        fileName: parameter(head, 'filename'),
        type: /content-type:\s*(\S+)/i.exec(head)?.[1] ?? '',
        bytes: new Uint8Array(Buffer.from(part.slice(end + 4, -2), 'latin1')),
      };
    });
}
