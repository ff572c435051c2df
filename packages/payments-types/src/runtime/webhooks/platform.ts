/** The part of Web Crypto and of the encodings that webhooks need. Declared here, so that the types need no library beside the language. */
interface Platform {
  atob(text: string): string;
  crypto: {
    subtle: {
      importKey(
        format: 'raw',
        key: Uint8Array,
        algorithm: object,
        extractable: false,
        usages: ['sign'],
      ): Promise<object>;
      sign(algorithm: 'HMAC', key: object, data: Uint8Array): Promise<ArrayBuffer>;
    };
  };
  TextDecoder: new (encoding: 'utf-8', options: { fatal: true }) => { decode(bytes: Uint8Array): string };
  TextEncoder: new () => { encode(text: string): Uint8Array };
}

export const { atob, crypto, TextDecoder, TextEncoder } = globalThis as unknown as Platform;
