import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../src/dotnet/index.ts';
import { evaluateXPath, NetXmlDocument, NetXmlElement, NetXmlText, parseDocument, selectNodes } from '../../src/dotnet/xml/index.ts';
import { NetException } from '../../src/errors/exceptions.ts';

function load(text: string): NetXmlDocument {
  const document = new NetXmlDocument();
  parseDocument(text, document, { preserveWhitespace: false });
  return document;
}

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (e) {
    if (e instanceof NetException) return e.message;
    throw e;
  }
  return '';
}

describe('reading', () => {
  it.each([
    ['<a><b></a>', "The 'b' start tag on line 1 position 5 does not match the end tag of 'a'. Line 1, position 9."],
    ['', 'Root element is missing.'],
    ['text', 'Data at the root level is invalid. Line 1, position 1.'],
    ['<', 'Data at the root level is invalid. Line 1, position 1.'],
    ['<a/><b/>', 'There are multiple root elements. Line 1, position 6.'],
    ['<a x="1" x="2"/>', "'x' is a duplicate attribute name. Line 1, position 10."],
    ['<p:a/>', "'p' is an undeclared prefix. Line 1, position 2."],
    ['<a>&nope;</a>', "Reference to undeclared entity 'nope'. Line 1, position 5."],
    ['<a><b>', 'Unexpected end of file has occurred. The following elements are not closed: b, a. Line 1, position 7.'],
  ])('%j', (text, message) => {
    expect(messageOf(() => load(text))).toBe(message);
  });

  it('writes what it has read', () => {
    const text = '<r a="1 &amp; 2"><e /><f></f>t &lt; u<!-- c --><![CDATA[x < y]]></r>';
    expect(load(text).outerXml).toBe(text);
    expect(load('<r xmlns="urn:x" xmlns:p="urn:p"><p:i p:z="1"/></r>').outerXml).toBe(
      '<r xmlns="urn:x" xmlns:p="urn:p"><p:i p:z="1" /></r>',
    );
  });

  it('keeps any text and attribute', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '<', '>', '&', '"', "'", 'é', '\n', '\t', ']') });
    fc.assert(
      fc.property(text, (t) => {
        const document = new NetXmlDocument();
        const root = new NetXmlElement(document, 'r', '');
        document.append(root);
        document.preserveWhitespace = true;
        root.append(new NetXmlText(document, t));
        const copy = new NetXmlDocument();
        parseDocument(document.outerXml, copy, { preserveWhitespace: true });
        expect(copy.contentText).toBe(t);
      }),
    );
  });
});

describe('XPath', () => {
  const document = load(
    '<c v="1"><b id="b1"><t>First</t><p>10.50</p></b><b id="b2"><t>Second</t><p u="e">7</p><g>x</g><g>y</g></b><e/></c>',
  );
  it.each([
    ['//b[p>8]/t', ['First']],
    ['/c/b[@id="b2"]/g[last()]', ['y']],
    ['//g | //t', ['First', 'Second', 'x', 'y']],
    ['//p/@u', ['e']],
    ['//t[contains(., "eco")]/following-sibling::g[1]', ['x']],
    ['//g[2]/preceding-sibling::*', ['Second', '7', 'x']],
    ['//g/ancestor::c/@v', ['1']],
    ['/c/*[position()=2]/t', ['Second']],
    ['//b[not(g)]/t', ['First']],
    ['//b[count(g) = 2 and starts-with(@id, "b")]/t', ['Second']],
    ['(//p)[1]', ['10.50']],
    ['//t/text()', ['First', 'Second']],
  ])('%s', (path, expected) => {
    expect(selectNodes(path, document).map((n) => n.contentText)).toEqual(expected);
  });
  it.each([
    ['count(//g)', 2],
    ['sum(//p)', 17.5],
    ['string(//t)', 'First'],
    ['concat("a", 1 + 2, true())', 'a3true'],
    ['substring("12345", 2, 3)', '234'],
    ['substring("12345", 1.5, 2.6)', '234'],
    ['normalize-space("  a  b ")', 'a b'],
    ['translate("bar", "abc", "AB")', 'BAr'],
    ['7 mod 3 = 1 and 6 div 4 = 1.5', true],
    ['boolean(//none)', false],
    ['round(2.5) + floor(-1.5)', 1],
  ])('%s', (expression, expected) => {
    expect(evaluateXPath(expression, document)).toBe(expected);
  });
  it('needs a manager for prefixes', () => {
    const spaced = load('<r xmlns="urn:p"><i>5</i></r>');
    expect(selectNodes('//p:i', spaced, (prefix) => (prefix === 'p' ? 'urn:p' : null))).toHaveLength(1);
    expect(selectNodes('//i', spaced)).toHaveLength(0);
    expect(messageOf(() => selectNodes('//p:i', spaced))).toContain('Namespace Manager or XsltContext needed');
    expect(messageOf(() => selectNodes('///', spaced))).toBe('Expression must evaluate to a node-set.');
    expect(messageOf(() => selectNodes('a b', spaced))).toBe("'a b' has an invalid token.");
  });
});
