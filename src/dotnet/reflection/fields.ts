/**
 * Which of the members that stand as properties in the tables here are fields in .NET, in the order of `Type.GetFields`: recorded from .NET 10.
 * Names without `System.`; `=` behind a name: a constant. A line that begins with a blank continues the one before.
 */
const recorded = `
BitConverter: IsLittleEndian
Boolean: TrueString,FalseString
Byte: MaxValue=,MinValue=
Char: MaxValue=,MinValue=
Collections.Comparer: Default,DefaultInvariant
Convert: DBNull
DBNull: Value
DateTime: MinValue,MaxValue,UnixEpoch
DateTimeOffset: MinValue,MaxValue,UnixEpoch
Decimal: Zero,One,MinusOne,MaxValue,MinValue
Diagnostics.Stopwatch: Frequency,IsHighResolution
Double: MinValue=,MaxValue=,Epsilon=,NegativeInfinity=,PositiveInfinity=,NaN=,NegativeZero=,E=,Pi=,Tau=
Drawing.Color: Empty
Drawing.Point: Empty
Drawing.PointF: Empty
Drawing.Rectangle: Empty
Drawing.RectangleF: Empty
Drawing.Size: Empty
Drawing.SizeF: Empty
Enum: value__
EventArgs: Empty
Guid: Empty
IO.BinaryWriter: Null
IO.Path: DirectorySeparatorChar,AltDirectorySeparatorChar,VolumeSeparatorChar,PathSeparator,InvalidPathChars
IO.Stream: Null
IO.StreamReader: Null
IO.StreamWriter: Null
IO.TextReader: Null
IO.TextWriter: Null
Int16: MaxValue=,MinValue=
Int32: MaxValue=,MinValue=
Int64: MaxValue=,MinValue=
IntPtr: Zero
Math: E=,PI=,Tau=
MathF: E=,PI=,Tau=
Net.CookieContainer: DefaultCookieLimit=,DefaultPerDomainCookieLimit=,DefaultCookieLengthLimit=
Net.IPAddress: Any,Loopback,Broadcast,None,IPv6Any,IPv6Loopback,IPv6None
Net.IPEndPoint: MinPort=,MaxPort=
Net.ServicePointManager: DefaultNonPersistentConnectionLimit=,DefaultPersistentConnectionLimit=
Numerics.Complex: Zero,One,ImaginaryOne,NaN,Infinity
Numerics.Vector2: X,Y
Numerics.Vector3: X,Y,Z
Numerics.Vector4: X,Y,Z,W
Runtime.InteropServices.Marshal: SystemDefaultCharSize,SystemMaxDBCSCharSize
SByte: MaxValue=,MinValue=
Single: MinValue=,MaxValue=,Epsilon=,NegativeInfinity=,PositiveInfinity=,NaN=,NegativeZero=,E=,Pi=,Tau=
String: Empty
Text.RegularExpressions.Regex: InfiniteMatchTimeout
Text.UnicodeEncoding: CharSize=
Threading.Timeout: InfiniteTimeSpan,Infinite=
Threading.WaitHandle: WaitTimeout=
TimeSpan: Zero,MaxValue,MinValue,NanosecondsPerTick=,TicksPerMicrosecond=,TicksPerMillisecond=,TicksPerSecond=,TicksPerMinute=,TicksPerHour=,
 TicksPerDay=,MicrosecondsPerMillisecond=,MicrosecondsPerSecond=,MicrosecondsPerMinute=,MicrosecondsPerHour=,MicrosecondsPerDay=,
 MillisecondsPerSecond=,MillisecondsPerMinute=,MillisecondsPerHour=,MillisecondsPerDay=,SecondsPerMinute=,SecondsPerHour=,SecondsPerDay=,
 MinutesPerHour=,MinutesPerDay=,HoursPerDay=
Type: Delimiter,EmptyTypes,Missing,FilterAttribute,FilterName,FilterNameIgnoreCase
UInt16: MaxValue=,MinValue=
UInt32: MaxValue=,MinValue=
UInt64: MaxValue=,MinValue=
UIntPtr: Zero
Uri: UriSchemeFile,UriSchemeFtp,UriSchemeSftp,UriSchemeFtps,UriSchemeGopher,UriSchemeHttp,UriSchemeHttps,UriSchemeWs,UriSchemeWss,UriSchemeMailto,
 UriSchemeNews,UriSchemeNntp,UriSchemeSsh,UriSchemeTelnet,UriSchemeNetTcp,UriSchemeNetPipe,SchemeDelimiter
ValueTuple\`1: Item1
ValueTuple\`2: Item1,Item2
ValueTuple\`3: Item1,Item2,Item3
ValueTuple\`4: Item1,Item2,Item3,Item4
ValueTuple\`5: Item1,Item2,Item3,Item4,Item5
ValueTuple\`6: Item1,Item2,Item3,Item4,Item5,Item6
ValueTuple\`7: Item1,Item2,Item3,Item4,Item5,Item6,Item7
ValueTuple\`8: Item1,Item2,Item3,Item4,Item5,Item6,Item7,Rest
Xml.XmlQualifiedName: Empty
`;

let fields: Map<string, Map<string, boolean>> | null = null;

/** The fields of a type by name, in order, and whether each is a constant; undefined where none are known. */
export function recordedFields(fullName: string): ReadonlyMap<string, boolean> | undefined {
  fields ??= new Map(
    recorded
      .replace(/,\n /g, ',')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [type = '', names = ''] = line.split(': ');
        return [`System.${type}`, new Map(names.split(',').map((n) => [n.replace('=', ''), n.endsWith('=')]))] as const;
      }),
  );
  return fields.get(fullName.replace(/\[.*$/, ''));
}
