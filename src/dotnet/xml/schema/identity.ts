/** key, keyref and unique (ConstraintStruct.cs, Asttree.cs of System.Private.Xml). */
import type { NetXmlAttribute, NetXmlElement } from '../nodes.ts';
import type { SchemaCompiler } from './compiler.ts';
import type { Constraint, ConstraintPath, NameTest } from './declarations.ts';
import type { SchemaObject } from './schema-object.ts';

/** Compiles a constraint; says what is wrong in its paths. */
export function compileConstraint(compiler: SchemaCompiler, object: SchemaObject): Constraint {
  const selector = object.child('Selector');
  const path = (of: SchemaObject, isField: boolean): ConstraintPath[] => {
    const text = of.text('XPath') ?? '';
    if (text.trim() === '') compiler.fail('The XPath for selector or field cannot be empty.', of);
    return text.split('|').map((part) => onePath(compiler, of, part.trim(), text, isField));
  };
  const refer = object.nameOf('Refer') ?? null;
  return {
    role: object.kind as Constraint['role'],
    name: object.qualifiedName,
    object,
    selector: selector ? path(selector, false) : [],
    fields: object.list('Fields').map((f) => path(f, true)),
    refer,
  };
}

function onePath(compiler: SchemaCompiler, of: SchemaObject, part: string, whole: string, isField: boolean): ConstraintPath {
  const isDeep = /^\.\s*\/\//.test(part);
  const steps: NameTest[] = [];
  let attribute: NameTest | null = null;
  for (const step of part.replace(/^\.\s*\/\//, '').split('/')) {
    const found = /^\s*(@|attribute::|child::)?\s*(?:([\w.-]+):)?(\*|[\w.-]+)\s*$/.exec(step);
    if (step.trim() === '.') continue;
    if (!found || (found[1] && found[1] !== 'child::' && !isField)) {
      compiler.fail(`'${whole}' is an invalid XPath for selector or field.`, of);
      continue;
    }
    const [, axis, prefix, name] = found;
    const namespace = prefix === undefined ? '' : (of.element?.namespaceOfPrefix(prefix) ?? '');
    if (prefix !== undefined && namespace === '') compiler.fail(`The prefix '${prefix}' in XPath cannot be resolved.`, of);
    const test = { name: name === '*' ? null : (name as string), namespace: name === '*' && prefix === undefined ? null : namespace };
    if (axis === '@' || axis === 'attribute::') attribute = test;
    else steps.push(test);
  }
  return { isDeep, steps, attribute };
}

function matches(test: NameTest, node: NetXmlElement | NetXmlAttribute): boolean {
  return (test.name === null || node.localName === test.name) && (test.namespace === null || node.namespaceURI === test.namespace);
}

/** True when a path leads from one element to another one below it, given with all between them. */
function leads(path: ConstraintPath, chain: readonly NetXmlElement[]): boolean {
  const { steps } = path;
  if (path.isDeep ? chain.length < steps.length : chain.length !== steps.length) return false;
  const tail = chain.slice(chain.length - steps.length);
  return steps.every((s, i) => matches(s, tail[i] as NetXmlElement));
}

/** True when the selector of a constraint selects the last element of a chain that begins below the element with the constraint. */
export function selects(constraint: Constraint, chain: readonly NetXmlElement[]): boolean {
  return constraint.selector.some((path) => leads(path, chain));
}

/** The nodes that a field has in a selected element. */
export function fieldNodes(paths: readonly ConstraintPath[], selected: NetXmlElement): (NetXmlElement | NetXmlAttribute)[] {
  const found: (NetXmlElement | NetXmlAttribute)[] = [];
  const visit = (path: ConstraintPath, element: NetXmlElement, chain: readonly NetXmlElement[]): void => {
    if (leads(path, chain)) {
      const { attribute } = path;
      if (attribute === null) found.push(element);
      else found.push(...element.attributeList.filter((a) => a.prefix !== 'xmlns' && a.name !== 'xmlns' && matches(attribute, a)));
    }
    if (!path.isDeep && chain.length >= path.steps.length) return;
    for (const child of element.children) if (isElement(child)) visit(path, child, [...chain, child]);
  };
  for (const path of paths) visit(path, selected, []);
  return found;
}

function isElement(node: { readonly nodeType: number }): node is NetXmlElement {
  return node.nodeType === 1;
}
