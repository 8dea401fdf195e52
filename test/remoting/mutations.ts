import fc from 'fast-check';
import { Fragmentor } from '../../runtime/remoting/fragmentor.ts';
import { controlPacket, dataPacket, sessionGuid } from '../../runtime/remoting/out-of-process.ts';
import { encodeMessage, RemotingDataType, type RemotingMessage } from '../../runtime/remoting/remoting-message.ts';

/** Elements that a peer may write where others belong. */
const elements = [
  ...['<Nil />', '<I32>-1</I32>', '<I32>2147483647</I32>', '<I64>9223372036854775807</I64>', '<S></S>', '<B>true</B>', '<Db>NaN</Db>'],
  ...[
    '<Version>1.2</Version>',
    '<SBK>1+1</SBK>',
    '<BA>AQID</BA>',
    '<SS>00</SS>',
    '<Ref RefId="0" />',
    '<Ref RefId="77" />',
    '<Unknown>1</Unknown>',
  ],
  '<Obj RefId="901"><LST><Ref RefId="901" /></LST></Obj>',
  '<Obj RefId="903"><DCT><En><S N="Key">a</S><Ref N="Value" RefId="903" /></En></DCT></Obj>',
  '<Obj RefId="904"><MS><S N="__proto__">x</S><S N="constructor">y</S><Ref N="self" RefId="904" /></MS></Obj>',
  '<Obj RefId="906"><TN RefId="900"><T>System.Exception</T></TN><ToString>t</ToString><Props><S N="Message">m</S></Props></Obj>',
  '<Obj RefId="911"><TN RefId="902"><T>System.Enum</T></TN><ToString>E</ToString><I32>99</I32></Obj>',
  '<Obj RefId="914"><LST>'.repeat(60) + '</LST></Obj>'.repeat(60),
];
const texts = ['&x;', '&#0;', '<!DOCTYPE a [<!ENTITY x "y">]>', '<![CDATA[x]]>', ']]>', '\u0000', '\ud800', '<', '"', '<a:b/>'];
const simple = /<(\w+)(?: N="([^"]*)")?(?:>[^<]*<\/\1>| \/>)/g;
const controls = ['DataAck', 'Command', 'CommandAck', 'Close', 'CloseAck', 'Signal', 'SignalAck', 'Connect', 'ConnectAck'] as const;
const types = Object.values(RemotingDataType);

/** What is done to a message: of a kind, at a place, with a choice among others. */
export interface Mutation {
  readonly kind: number;
  readonly at: number;
  readonly choice: number;
}

/** Any mutation. */
export const mutation: fc.Arbitrary<Mutation> = fc.record({ kind: fc.nat(15), at: fc.nat(100_000), choice: fc.nat(1000) });

const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

function changedPayload(payload: string, { kind, at, choice }: Mutation): string {
  const place = at % (payload.length + 1);
  if (kind === 0) return payload.slice(0, place);
  if (kind === 1) return payload.slice(0, place) + of(texts, choice) + payload.slice(place);
  if (kind === 2) return payload.slice(0, place) + payload.slice(place + (choice % 30));
  if (kind === 3) return of(elements, choice);
  if (kind === 4)
    return payload.replace(/ N="[^"]*"/g, (name, where) =>
      where % 7 === at % 7 ? of([' N="__proto__"', ' N=""', '', ' N="ci"'], choice) : name,
    );
  if (kind === 5)
    return payload.replace(/-?\d+(?=<\/I(?:32|64)>)/g, (n, _kind, where) =>
      where % 3 === at % 3 ? of(['-1', '0', '5', '99', '2147483647'], choice) : n,
    );
  const found = [...payload.matchAll(simple)];
  const one = found[at % Math.max(1, found.length)];
  if (!one) return payload;
  const element = kind === 6 ? '' : of(elements, choice).replace(/^<(\w+)/, one[2] === undefined ? '<$1' : `<$1 N="${one[2]}"`);
  return payload.slice(0, one.index) + element + payload.slice(one.index + one[0].length);
}

/** The lines of a message to which something was done. */
export function mutatedLines(message: RemotingMessage, psGuid: string, fragmentor: Fragmentor, change: Mutation): string[] {
  const { kind, at, choice } = change;
  const other = of([sessionGuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff', psGuid], choice);
  let changed: RemotingMessage = { ...message, payload: message.payload };
  if (kind < 9) changed = { ...changed, payload: changedPayload(changed.payload, change) };
  else if (kind === 9) changed = { ...changed, dataType: of(types, choice) };
  else if (kind === 10) changed = { ...changed, runspacePoolId: other, powerShellId: other, destination: choice % 5 };
  const pieces =
    kind === 11
      ? new Fragmentor(30 + (choice % 200)).fragment(encodeMessage(changed)).reverse()
      : fragmentor.fragment(encodeMessage(changed));
  const bytes = pieces.map((piece) => {
    if (kind === 12) piece[at % Math.min(piece.length, 61)] = choice % 256;
    return piece;
  });
  const lines = bytes.map((piece) => dataPacket(piece, kind === 13 ? other : psGuid));
  if (kind === 14) return [controlPacket(of(controls, at), other), ...lines, ...lines];
  if (kind === 15) return lines.map((line) => line.slice(0, at % line.length) + of(texts, choice) + line.slice(at % line.length));
  return lines;
}
