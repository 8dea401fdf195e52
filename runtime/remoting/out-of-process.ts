/**
 * The outermost layer of a conversation over standard streams: one XML element a line (OutOfProcessUtils in OutOfProcTransportManager.cs).
 * `Data` carries fragments as base64, the other elements open, stop and close pipelines and say that a line has arrived.
 */
import type { NetException } from '../../src/errors/exceptions.ts';
import { transportException } from './transport-error.ts';

/** The id of the session itself; every other id is a pipeline's. */
export const sessionGuid = '00000000-0000-0000-0000-000000000000';

/** DataPriorityType: answers to host calls overtake everything else. */
export type DataPriorityType = 'Default' | 'PromptResponse';

/** What begins the line of a server that reports its end on standard output (FormattedErrorTextWriter). */
export const errorPrefix = '__NamedPipeError__:';

// The last three are ours alone: they pick up a session that its client has left, and are the first thing that is said then.
const controlElements = [
  'DataAck',
  'Command',
  'CommandAck',
  'Close',
  'CloseAck',
  'Signal',
  'SignalAck',
  'Connect',
  'ConnectAck',
  'ListSessions',
] as const;
/** An element without data. */
export type ControlElement = (typeof controlElements)[number];
const controls = new Set<string>(controlElements);

/** One element of the channel. */
export type OutOfProcessPacket =
  | { readonly element: 'Data'; readonly psGuid: string; readonly stream: DataPriorityType; readonly data: Buffer }
  | { readonly element: ControlElement; readonly psGuid: string };

/** The line (without its end) that carries these bytes. */
export function dataPacket(data: Buffer, psGuid: string, stream: DataPriorityType = 'Default'): string {
  return `<Data Stream='${stream}' PSGuid='${psGuid}'>${data.toString('base64')}</Data>`;
}

/** The line (without its end) of an element without data. */
export function controlPacket(element: ControlElement, psGuid: string): string {
  return `<${element} PSGuid='${psGuid}' />`;
}

/** What a line that holds no known element is answered with. */
export function unknownElement(name: string): NetException {
  return transportException(`An unknown element "${name}" was received. This can happen if the remote process closed or ended abnormally.`);
}

const guidForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** True for the text of a GUID as the protocol writes it. */
export function isGuid(text: string): boolean {
  return guidForm.test(text);
}

const dataStart = "<Data Stream='Default' PSGuid='";
const dataEnd = '</Data>';
const guidLength = 36;

/**
 * The elements of one line. Blanks between them are allowed, and so is any order of attributes.
 * @throws PSRemotingTransportException for text (the message is the line itself) and for elements that the protocol does not have
 */
export function parseOutOfProcessLine(line: string): OutOfProcessPacket[] {
  const usual = usualData(line);
  return usual ? [usual] : [...elements(line)];
}

/** The pipeline that the last line was for: most often the next one is for it too. */
let lastGuid = '';

/** The one form in which peers write data; null for everything else. */
function usualData(line: string): OutOfProcessPacket | null {
  const start = dataStart.length;
  const end = start + guidLength;
  if (!line.startsWith(dataStart) || !line.endsWith(dataEnd) || line[end] !== "'" || line[end + 1] !== '>') return null;
  const psGuid = line.slice(start, end);
  if (psGuid !== lastGuid) {
    if (!guidForm.test(psGuid)) return null;
    lastGuid = psGuid.toLowerCase();
  }
  const text = line.slice(end + 2, -dataEnd.length);
  if (text === '' || text.includes('<')) return null;
  return { element: 'Data', psGuid: lastGuid, stream: 'Default', data: fromBase64(text) };
}

const elementForm = /\s*(?:<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)/y;

function* elements(line: string): Generator<OutOfProcessPacket> {
  let at = 0;
  while (at < line.length && line.slice(at).trim() !== '') {
    elementForm.lastIndex = at;
    const match = elementForm.exec(line);
    // text between elements ends the conversation, and the line says why
    if (!match) throw transportException(line);
    at = elementForm.lastIndex;
    const [, name, attributeText = '', empty] = match;
    if (name === undefined) continue;
    const attributes = new Map<string, string>();
    for (const [, key, value] of attributeText.matchAll(/([\w.:-]+)\s*=\s*["']([^"']*)["']/g))
      attributes.set(key as string, value as string);
    if (name === 'Data') {
      if (attributes.size !== 2)
        throw transportException('Expected only two attributes with the names "Stream" and "PSGuid" in the Data element.');
      const end = empty === '' ? line.indexOf(dataEnd, at) : at;
      const text = end < 0 ? '' : line.slice(at, end);
      if (end < 0) throw transportException('Not enough data is available to process the Data element.');
      if (text === '' || text.includes('<'))
        throw transportException(
          `Node type "${text === '' ? 'EndElement' : 'Element'}" is unknown in the Data element. Only the "Text" node type is expected in the Data element.`,
        );
      at = end + dataEnd.length;
      const stream = priority(attributes.get('Stream') ?? '');
      yield { element: 'Data', psGuid: guid(attributes.get('PSGuid')), stream, data: fromBase64(text) };
    } else if (controls.has(name)) {
      if (attributes.size !== 1) throw transportException(`Expected only one attribute with the name "PSGuid" in the ${name} element.`);
      if (empty === '') {
        const end = line.indexOf('>', at);
        if (line.slice(at, end).replace(/\s+$/, '') !== `</${name}`) throw transportException(line);
        at = end + 1;
      }
      yield { element: name as ControlElement, psGuid: guid(attributes.get('PSGuid')) };
    } else throw unknownElement(name);
  }
}

function priority(text: string): DataPriorityType {
  return text.toLowerCase() === 'promptresponse' ? 'PromptResponse' : 'Default';
}

function guid(text: string | undefined): string {
  if (text === undefined || !guidForm.test(text))
    throw transportException('Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).');
  return text.toLowerCase();
}

function fromBase64(text: string): Buffer {
  const data = Buffer.from(text, 'base64');
  // Buffer passes over what is no base64; a peer that sends such text is not to be believed
  if (data.length < Math.floor((text.length * 3) / 4) - 3)
    throw transportException(
      'The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.',
    );
  return data;
}

/**
 * Cuts what arrives into lines. `maximum` bounds a line that does not end: a fragment is 32 kB, so that a line never needs more than some
 * 44,000 characters; peers may use larger fragments.
 */
export class LineSplitter {
  private pieces: Buffer[] = [];
  private size = 0;
  constructor(private readonly maximum = 64 << 20) {}

  /** The lines that are complete now, without their ends. @throws PSRemotingTransportException for a line without end */
  push(chunk: Buffer): string[] {
    const lines: string[] = [];
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      lines.push(this.line(chunk.subarray(from, end)));
      from = end + 1;
    }
    if (from < chunk.length) {
      const rest = chunk.subarray(from);
      this.size += rest.length;
      if (this.size > this.maximum) throw transportException(`A line of more than ${this.maximum} bytes was received.`);
      this.pieces.push(rest);
    }
    return lines;
  }

  /** What came after the last line end. */
  rest(): string {
    return this.line(Buffer.alloc(0));
  }

  private line(last: Buffer): string {
    const whole = this.pieces.length === 0 ? last : Buffer.concat([...this.pieces, last]);
    this.pieces = [];
    this.size = 0;
    const end = whole[whole.length - 1] === 13 ? whole.length - 1 : whole.length;
    return whole.toString('utf8', 0, end);
  }
}
