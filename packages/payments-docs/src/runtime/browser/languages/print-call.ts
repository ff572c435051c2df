import { csharpHttpclient } from '@scalar/snippetz/plugins/csharp/httpclient';
import { goNative } from '@scalar/snippetz/plugins/go/native';
import { javaOkhttp } from '@scalar/snippetz/plugins/java/okhttp';
import { kotlinOkhttp } from '@scalar/snippetz/plugins/kotlin/okhttp';
import { phpGuzzle } from '@scalar/snippetz/plugins/php/guzzle';
import { pythonRequests } from '@scalar/snippetz/plugins/python/requests';
import { rubyNative } from '@scalar/snippetz/plugins/ruby/native';
import { rustReqwest } from '@scalar/snippetz/plugins/rust/reqwest';
import { swiftNsurlsession } from '@scalar/snippetz/plugins/swift/nsurlsession';
import type { HarRequest } from '../../machine/calls.ts';
import type { Language } from '../../view/languages.ts';

const printers = {
  Python: pythonRequests,
  Ruby: rubyNative,
  Go: goNative,
  PHP: phpGuzzle,
  Java: javaOkhttp,
  'C#': csharpHttpclient,
  Kotlin: kotlinOkhttp,
  Swift: swiftNsurlsession,
  Rust: rustReqwest,
};

/** A request as code in a language. */
export function printCall(language: Language, request: HarRequest): string {
  return printers[language].generate({
    httpVersion: 'HTTP/1.1',
    cookies: [],
    queryString: [],
    headersSize: -1,
    bodySize: -1,
    ...request,
  });
}
