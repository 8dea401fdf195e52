/** any and anyAttribute: which namespaces they take. */
import type { EnumValue } from '../../../objects/enum-value.ts';
import type { Leaf } from './content-model.ts';
import type { AnyAttribute } from './declarations.ts';
import type { SchemaObject } from './schema-object.ts';

/** Which namespaces a wildcard takes. */
function allowance(object: SchemaObject): {
  namespace: string;
  allows: (namespace: string) => boolean;
  process: 'strict' | 'lax' | 'skip';
} {
  const namespace = object.text('Namespace') ?? '##any';
  const target = object.schema?.text('TargetNamespace') ?? '';
  const process = (['strict', 'skip', 'lax', 'strict'] as const)[
    Number((object.values.get('ProcessContents') as EnumValue | undefined)?.value ?? 0)
  ];
  const list = namespace.split(/\s+/).map((n) => (n === '##targetNamespace' ? target : n === '##local' ? '' : n));
  const allows =
    namespace === '##any'
      ? () => true
      : namespace === '##other'
        ? (n: string) => n !== target && n !== ''
        : (n: string) => list.includes(n);
  return { namespace, allows, process: process ?? 'strict' };
}

/** The particle of any. */
export function anyLeaf(object: SchemaObject): Leaf {
  return { kind: 'any', object, ...allowance(object) };
}

/** What anyAttribute allows. */
export function anyAttribute(object: SchemaObject): AnyAttribute {
  return { object, ...allowance(object) };
}
