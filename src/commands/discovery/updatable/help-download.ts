/** Help from servers (UpdatableHelpSystem.ResolveUri, GetHelpInfo, DownloadHelpContent). */
import { isDirectoryPath } from '../../../dotnet/io/errors.ts';
import { send, type WebAnswer, WebTransportError } from '../../../dotnet/net/http/transport.ts';
import type { Steps } from '../../../scheduler/suspension.ts';
import { noHelpContent, UpdatableHelpError } from './help-error.ts';

/** What a task that has failed says. */
function failed(message: string): UpdatableHelpError {
  return new UpdatableHelpError('UnknownErrorId', `One or more errors occurred. (${message})`, 'InvalidOperation');
}

function* get(url: string): Steps<WebAnswer> {
  try {
    return yield* send({
      url: new URL(url),
      method: 'GET',
      headers: new Map(),
      body: null,
      timeoutSeconds: 30,
      skipCertificateCheck: false,
      socketPath: null,
    });
  } catch (e) {
    if (e instanceof WebTransportError) throw failed(e.message);
    if (e instanceof TypeError) throw new UpdatableHelpError('InvalidUriFormat', e.message, 'InvalidData');
    throw e;
  }
}

function locationOf(answer: WebAnswer, url: string): string | null {
  if (![301, 302, 303, 307, 308].includes(answer.status)) return null;
  const [, values] = [...answer.headers].find(([name]) => name.toLowerCase() === 'location') ?? [];
  return values?.[0] === undefined ? null : new URL(values[0].trim(), url).href;
}

/**
 * Where an address leads: a folder, or an address that ends with a separator.
 * @param say is told of each step, where somebody wants to know
 * @throws UpdatableHelpError
 */
export function* resolveUri(base: string, say: ((text: string) => Steps<void>) | null): Steps<string> {
  const redirected = (to: string): string => `Your connection has been redirected to the following URI: "${to}"`;
  if (isDirectoryPath(base) || base.endsWith('/')) {
    if (say) yield* say(redirected(base));
    return base;
  }
  if (say) yield* say(`Resolving URI: "${base}"`);
  let uri = base;
  for (let i = 0; i < 10; i++) {
    const answer = yield* get(uri);
    const next = locationOf(answer, uri);
    if (next === null && answer.status === 200)
      throw new UpdatableHelpError(
        'InvalidHelpInfoUri',
        `The value of the HelpInfoUri key in the module manifest must resolve to a container or root URL on a website where the help files are stored. The HelpInfoUri '${uri}' does not resolve to a container.`,
        'InvalidOperation',
      );
    uri = next ?? uri;
    if (say && next !== null) yield* say(redirected(next));
    if (uri.endsWith('/')) return uri;
  }
  throw new UpdatableHelpError(
    'TooManyRedirections',
    'A Help URI cannot contain more than 10 redirections. Specify a valid Help URI.',
    'InvalidOperation',
  );
}

/** The text at an address. @throws UpdatableHelpError */
export function* downloadText(url: string): Steps<string> {
  let answer = yield* get(url);
  let at = url;
  for (let i = 0, next = locationOf(answer, at); i < 50 && next !== null; i++, next = locationOf(answer, at)) {
    at = next;
    answer = yield* get(at);
  }
  if (answer.status < 200 || answer.status > 299)
    throw failed(`Response status code does not indicate success: ${answer.status} (${answer.reason}).`);
  return new TextDecoder().decode(answer.body);
}

/** The archive at an address. @throws UpdatableHelpError HelpContentNotFound */
export function* downloadContent(url: string): Steps<Uint8Array> {
  const answer = yield* get(url);
  if (answer.status < 200 || answer.status > 299) throw noHelpContent();
  return answer.body;
}
