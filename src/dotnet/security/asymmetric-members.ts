/** Members that algorithms with two keys have for each form of them. */
import type { PSArray } from '../../objects/collections.ts';
import type { Value } from '../../objects/net-object.ts';
import type { MemberBody } from '../../objects/net-type.ts';
import { byteArray, bytesOf, notNull } from '../values.ts';
import type { AsymmetricAlgorithm, KeyForm } from './asymmetric.ts';

/** ExportX and ExportXPem of one form of keys. */
export function keyForm(name: string, form: KeyForm, isPrivate: boolean): Record<string, MemberBody> {
  return {
    [`byte[] Export${name}()`]: (a: AsymmetricAlgorithm) => byteArray(a.export(form, isPrivate)),
    [`string Export${name}Pem()`]: (a: AsymmetricAlgorithm) => a.pem(form, isPrivate),
  };
}

/** The body of ImportX for one form of keys: what has been read is said through the last argument. */
export function importer(form: KeyForm, isPrivate: boolean): MemberBody {
  return (a: AsymmetricAlgorithm, source: PSArray | null, read: { value: Value }) => {
    const given = notNull(source, 'source');
    a.import(bytesOf(given), form, isPrivate);
    read.value = given.items.length;
  };
}
