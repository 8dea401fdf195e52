import type { NetType } from '../objects/net-type.ts';
import { ownEntry } from '../objects/own-entry.ts';

/** HResult of exception types that have their own; others take that of their base. */
const codes: Readonly<Record<string, number>> = {
  'System.Exception': 0x80131500,
  'System.SystemException': 0x80131501,
  'System.ApplicationException': 0x80131600,
  'System.ArgumentException': 0x80070057,
  'System.ArgumentNullException': 0x80004003,
  'System.ArgumentOutOfRangeException': 0x80131502,
  'System.ArithmeticException': 0x80070216,
  'System.ArrayTypeMismatchException': 0x80131503,
  'System.BadImageFormatException': 0x8007000b,
  'System.DivideByZeroException': 0x80020012,
  'System.EntryPointNotFoundException': 0x80131523,
  'System.DllNotFoundException': 0x80131524,
  'System.FormatException': 0x80131537,
  'System.IndexOutOfRangeException': 0x80131508,
  'System.InvalidCastException': 0x80004002,
  'System.InvalidOperationException': 0x80131509,
  'System.ObjectDisposedException': 0x80131622,
  'System.MemberAccessException': 0x8013151a,
  'System.MissingFieldException': 0x80131511,
  'System.MissingMemberException': 0x80131512,
  'System.MissingMethodException': 0x80131513,
  'System.NotImplementedException': 0x80004001,
  'System.NotSupportedException': 0x80131515,
  'System.NullReferenceException': 0x80004003,
  'System.OperationCanceledException': 0x8013153b,
  'System.OutOfMemoryException': 0x8007000e,
  'System.OverflowException': 0x80131516,
  'System.PlatformNotSupportedException': 0x80131539,
  'System.RankException': 0x80131517,
  'System.StackOverflowException': 0x800703e9,
  'System.TimeoutException': 0x80131505,
  'System.TypeInitializationException': 0x80131534,
  'System.TypeLoadException': 0x80131522,
  'System.UnauthorizedAccessException': 0x80070005,
  'System.Collections.Generic.KeyNotFoundException': 0x80131577,
  'System.IO.IOException': 0x80131620,
  'System.IO.DirectoryNotFoundException': 0x80070003,
  'System.IO.EndOfStreamException': 0x80070026,
  'System.IO.FileLoadException': 0x80131621,
  'System.IO.FileNotFoundException': 0x80070002,
  'System.IO.PathTooLongException': 0x800700ce,
  'System.IO.InvalidDataException': 0x80131501,
  'System.Reflection.AmbiguousMatchException': 0x8000211d,
  'System.Reflection.TargetException': 0x80131603,
  'System.Reflection.TargetInvocationException': 0x80131604,
  'System.Reflection.TargetParameterCountException': 0x8002000e,
  'System.Runtime.InteropServices.ExternalException': 0x80004005,
  'System.Security.SecurityException': 0x8013150a,
  'System.Security.Cryptography.CryptographicException': 0x80131430,
  'System.Threading.ThreadStateException': 0x80131520,
  'System.Xml.XmlException': 0x80131940,
  'System.Xml.Schema.XmlSchemaException': 0x80131941,
  'System.Xml.Schema.XmlSchemaValidationException': 0x80131941,
  'System.Xml.Xsl.XsltException': 0x80131942,
  'System.Xml.Xsl.XsltCompileException': 0x80131942,
  'System.Xml.Xsl.XslLoadException': 0x80131942,
  'System.Xml.Xsl.XslTransformException': 0x80131942,
};

/** Exception.HResult of a new exception of this type, as a signed number. */
export function hResultOf(type: NetType): number {
  for (let t: NetType | null = type; t; t = t.baseType) {
    const code = ownEntry(codes, t.fullName);
    if (code !== undefined) return code | 0;
  }
  return 0x80131500 | 0;
}
