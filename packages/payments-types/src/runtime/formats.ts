/** The string formats that the generated validators check. Formats without a function are not checked (JSON Schema, section 7.2.1). */

const percentEncoded = '%[\\da-f]{2}';
const pathCharacter = `(?:[\\w.~!$&'()*+,;=:@-]|${percentEncoded})`;
const authority = `(?:(?:[\\w.~!$&'()*+,;=:-]|${percentEncoded})*@)?(?:\\[[\\da-fv.:]+\\]|(?:[\\w.~!$&'()*+,;=-]|${percentEncoded})*)(?::\\d*)?`;
const afterPath = `(?:\\?(?:${pathCharacter}|[/?])*)?(?:#(?:${pathCharacter}|[/?])*)?`;
const path = `(?:\\/\\/${authority}(?:\\/${pathCharacter}*)*|\\/(?:${pathCharacter}+(?:\\/${pathCharacter}*)*)?|${pathCharacter}+(?:\\/${pathCharacter}*)*|)`;
const uri = new RegExp(`^[a-z][a-z\\d+.-]*:${path}${afterPath}$`, 'i');
const relativeReference = new RegExp(`^(?![^/?#]*:)${path}${afterPath}$`, 'i');

/** An absolute URI (RFC 3986). */
export function isUri(text: string): boolean {
  return uri.test(text);
}

/** A URI or a relative reference (RFC 3986, section 4.1). */
export function isUriReference(text: string): boolean {
  return uri.test(text) || relativeReference.test(text);
}

const mailbox = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const label = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;

/** A host name (RFC 1123, section 2.1). */
export function isHostname(text: string): boolean {
  return text.length <= 253 && text.split('.').every((part) => label.test(part));
}

/** An e-mail address of the everyday form, at a domain with a dot (RFC 5321, without quoted names and address literals). */
export function isEmail(text: string): boolean {
  const split = text.lastIndexOf('@');
  const domain = text.slice(split + 1);
  return split > 0 && mailbox.test(text.slice(0, split)) && domain.includes('.') && isHostname(domain);
}

const datePattern = /^(\d{4})-(\d\d)-(\d\d)$/;

/** A valid calendar date, such as 2024-02-29 (RFC 3339, section 5.6). */
export function isDate(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = datePattern.exec(text)?.map(Number) ?? [];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

const timePattern = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|([+-])(\d\d):(\d\d))$/i;

/** A time with its offset, such as 12:30:00Z; leap seconds are valid where they can occur (RFC 3339, section 5.6). */
export function isTime(text: string): boolean {
  const match = timePattern.exec(text);
  if (!match) return false;
  const [hour = 0, minute = 0, second = 0] = match.slice(1, 4).map(Number);
  const [offsetHour = 0, offsetMinute = 0] = match.slice(5, 7).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59) return false;
  if (second < 60) return true;
  const offset = (match[4] === '-' ? 1 : -1) * (offsetHour * 60 + offsetMinute);
  return (hour * 60 + minute + offset + 2880) % 1440 === 1439;
}

/** A date and a time with its offset, such as 2024-02-29T12:30:00Z (RFC 3339, section 5.6). */
export function isDateTime(text: string): boolean {
  return /^[t ]$/i.test(text.charAt(10)) && isDate(text.slice(0, 10)) && isTime(text.slice(11));
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A UUID (RFC 4122). */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

const ipv4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** An IPv4 address in dotted decimal (RFC 2673, section 3.2). */
export function isIpv4(text: string): boolean {
  return ipv4.test(text);
}

/** An IPv6 address (RFC 4291, section 2.2). */
export function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1) ?? '';
  const isMixed = last.includes('.');
  const hex = isMixed ? groups.slice(0, -1) : groups;
  const size = hex.length + (isMixed ? 2 : 0);
  if (isMixed && (!isIpv4(last) || text.endsWith('::'))) return false;
  return hex.every((group) => /^[\da-f]{1,4}$/i.test(group)) && (halves.length === 2 ? size < 8 : size === 8);
}

const base64 = /^(?:[a-z\d+/]{4})*(?:[a-z\d+/]{2}==|[a-z\d+/]{3}=)?$/i;

/** Bytes in base64 with padding (RFC 4648, section 4). */
export function isBase64(text: string): boolean {
  return base64.test(text);
}

const duration = /^P(?!$)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/;

/** A duration, such as P1DT12H (RFC 3339, appendix A). */
export function isDuration(text: string): boolean {
  return duration.test(text);
}

const jsonPointer = /^(?:\/(?:[^~/]|~[01])*)*$/;

/** A JSON pointer (RFC 6901). */
export function isJsonPointer(text: string): boolean {
  return jsonPointer.test(text);
}

/** A regular expression of ECMAScript, with the `u` flag. */
export function isRegex(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
