import type { Value } from '../../../objects/net-object.ts';
import type { PropertyBody } from '../../../objects/net-type.ts';
import { defineType } from '../../registry.ts';
import { ContentType, TrackingStringDictionary } from './content-type.ts';

type Text = string | null;
const ns = 'System.Net.Mime.';

/** The constants of MediaTypeNames, recorded by reflection: names with the second half of the text where that is not the name in small letters. */
const mediaTypes: Record<string, string> = {
  Application:
    'FormUrlEncoded=x-www-form-urlencoded,GZip,Json,JsonPatch=json-patch+json,JsonSequence=json-seq,Manifest=manifest+json,Octet=octet-stream,Pdf,ProblemJson=problem+json,ProblemXml=problem+xml,Rtf,Soap=soap+xml,Wasm,Xml,XmlDtd=xml-dtd,XmlPatch=xml-patch+xml,Yaml,Zip',
  Font: 'Collection,Otf,Sfnt,Ttf,Woff,Woff2',
  Image: 'Avif,Bmp,Gif,Icon=x-icon,Jpeg,Png,Svg=svg+xml,Tiff,Webp',
  Multipart: 'ByteRanges,FormData=form-data,Mixed,Related',
  Text: 'Css,Csv,EventStream=event-stream,Html,JavaScript,Markdown,Plain,RichText,Rtf,Xml',
};

function constants(base: string, names: string): Record<string, PropertyBody> {
  const one = (item: string): [string, PropertyBody] => {
    const [name = '', rest = name.toLowerCase()] = item.split('=');
    return [`string ${name}`, { get: () => base + rest, isField: true }];
  };
  return Object.fromEntries(names.split(',').map(one));
}

/** Defines ContentType, MediaTypeNames and DispositionTypeNames. */
export function defineMime(): void {
  type C = ContentType;
  const parameter = (name: string): PropertyBody => ({
    get: (c: C) => c.parameter(name),
    set: (c: C, value: Text) => c.setParameter(name, value),
  });
  defineType({ name: `${ns}MediaTypeNames`, kind: 'static' });
  for (const [kind, names] of Object.entries(mediaTypes))
    defineType({
      name: `${ns}MediaTypeNames+${kind}`,
      kind: 'static',
      staticProperties: constants(`${kind.toLowerCase()}/`, names),
    });
  defineType({ name: `${ns}DispositionTypeNames`, kind: 'static', staticProperties: constants('', 'Inline,Attachment') });
  defineType({
    name: 'System.Net.TrackingStringDictionary',
    baseType: 'System.Collections.Specialized.StringDictionary',
    jsClass: TrackingStringDictionary,
  });
  defineType({
    name: `${ns}ContentType`,
    jsClass: ContentType,
    constructors: {
      '()': () => new ContentType(),
      '(string contentType)': (_t, text: Text) => ContentType.parse(text),
    },
    properties: {
      'string Boundary': parameter('boundary'),
      'string CharSet': parameter('charset'),
      'string MediaType': { get: (c: C) => c.mediaType, set: (c: C, text: Text) => c.setMediaType(text) },
      'string Name': { get: (c: C) => c.name, set: (c: C, text: Text) => c.setParameter('name', text) },
      'System.Collections.Specialized.StringDictionary Parameters': { get: (c: C) => c.parameters },
    },
    methods: {
      'string ToString()': (c: C) => c.toString(),
      'bool Equals(System.Object rparam)': (c: C, other: Value) =>
        c.hashKey() === (other instanceof ContentType ? other.hashKey() : typeof other === 'string' ? other.toUpperCase() : null),
    },
  });
}
